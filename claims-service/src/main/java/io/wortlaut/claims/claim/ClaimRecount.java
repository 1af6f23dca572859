package io.wortlaut.claims.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.wortlaut.claims.actor.IdentityChanged;
import io.wortlaut.claims.claim.ClaimRegister.Member;
import io.wortlaut.claims.claim.ClaimRegister.Parted;

/**
 * Counts anew where claims come from when it turns out who is who, or which articles are reprints: two origins may be one,
 * or one two.
 */
@ApplicationScoped
class ClaimRecount {

    private final ClaimRegister register;

    ClaimRecount(ClaimRegister register) {
        this.register = register;
    }

    void onChange(@Observes IdentityChanged change) {
        recount(register.membersOfClaimsBy(change.actors()));
    }

    void ofArticle(String articleId) {
        recount(register.membersOfClaimsIn(articleId));
    }

    private void recount(List<Member> members) {
        if (members.isEmpty()) {
            return;
        }
        Map<String, ClaimStatement> statements =
                register.statements(members.stream().map(Member::statement).toList());
        Map<UUID, List<Member>> byClaim = new HashMap<>();
        members.forEach(member -> byClaim.computeIfAbsent(member.claim(), claim -> new ArrayList<>())
                .add(member));
        List<Parted> counted = new ArrayList<>();
        byClaim.forEach((claim, own) -> {
            Map<String, Integer> scores = new HashMap<>();
            own.forEach(member -> scores.put(member.key(), member.score()));
            counted.add(new Parted(
                    claim,
                    ClaimSummary.of(own.stream()
                            .map(member -> statements.get(member.key()))
                            .toList()),
                    scores,
                    null));
        });
        register.put(counted);
    }
}
