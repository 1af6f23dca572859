package io.wortlaut.claims.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.wortlaut.claims.actor.IdentityChanged;
import io.wortlaut.claims.claim.ClaimMembers.Member;
import io.wortlaut.claims.claim.ClaimRegister.Parted;

/**
 * Counts anew where claims come from when it turns out who is who, or which articles are reprints: two origins may be one,
 * or one two.
 */
@ApplicationScoped
class ClaimRecount {

    private final ClaimRegister register;
    private final ClaimMembers members;
    private final ClaimedStatements statements;

    ClaimRecount(ClaimRegister register, ClaimMembers members, ClaimedStatements statements) {
        this.register = register;
        this.members = members;
        this.statements = statements;
    }

    void onChange(@Observes IdentityChanged change) {
        recount(members.ofClaimsBy(change.actors()));
    }

    void ofArticle(String articleId) {
        recount(members.ofClaimsIn(articleId));
    }

    private void recount(List<Member> all) {
        if (all.isEmpty()) {
            return;
        }
        Map<String, ClaimStatement> told =
                statements.of(all.stream().map(Member::statement).toList());
        Map<UUID, List<Member>> byClaim = new HashMap<>();
        all.forEach(member -> byClaim.computeIfAbsent(member.claim(), claim -> new ArrayList<>())
                .add(member));
        List<Parted> counted = new ArrayList<>();
        byClaim.forEach((claim, own) -> {
            Map<String, Integer> scores = new HashMap<>();
            own.forEach(member -> scores.put(member.key(), member.score()));
            counted.add(new Parted(
                    claim,
                    ClaimSummary.of(
                            own.stream().map(member -> told.get(member.key())).toList()),
                    scores,
                    null));
        });
        register.put(counted);
    }
}
