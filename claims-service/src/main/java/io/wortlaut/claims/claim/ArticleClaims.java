package io.wortlaut.claims.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.claim.ClaimMembers.Member;
import io.wortlaut.claims.claim.ClaimMembers.Membership;
import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.PropositionReader;
import io.wortlaut.claims.connection.InvalidArgumentException;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.statement.ArticleVersion;

/**
 * Keeps claims true to the statements of every article. What is stored after any number of articles depends on their
 * newest versions alone: links on the two statements, claims on the links among all statements that hang together.
 */
@ApplicationScoped
public class ArticleClaims {

    private final String version = Linker.version();

    private final ArticleLinks links;
    private final ClaimMembers members;
    private final Parting parting;
    private final ClaimedStatements statements;
    private final ClaimRegister register;
    private final ChosenClaims choices;
    private final ClaimEvents events;

    ArticleClaims(
            ArticleLinks links,
            ClaimMembers members,
            Parting parting,
            ClaimedStatements statements,
            ClaimRegister register,
            ChosenClaims choices,
            ClaimEvents events) {
        this.links = links;
        this.members = members;
        this.parting = parting;
        this.statements = statements;
        this.register = register;
        this.choices = choices;
        this.events = events;
    }

    /** Changes whenever the same statements may be linked in another way. */
    public String version() {
        return version;
    }

    /**
     * What an article's statements are linked by: the costly part, which needs no lock.
     *
     * @param language BCP 47 tag
     * @return their constituents stand where they stand in the original
     */
    public Map<ExtractedStatement, Proposition> read(String language, ArticleVersion version, Extraction extraction) {
        List<ExtractedStatement> found = PropositionReader.outermost(extraction);
        if (found.isEmpty()) {
            return Map.of();
        }
        List<Proposition> propositions = PropositionReader.of(language).read(version.text(), extraction);
        Map<ExtractedStatement, Proposition> read = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            read.put(found.get(i), anchored(propositions.get(i), version));
        }
        return read;
    }

    private static Proposition anchored(Proposition proposition, ArticleVersion version) {
        return proposition.with(proposition.constituents().stream()
                .map(constituent -> {
                    Span original = version.alignment().toOriginal(constituent.span());
                    return constituent.at(original, original.of(version.original()));
                })
                .toList());
    }

    /**
     * Links an article's statements, in the transaction that stored them, which has the lock of the register of actors.
     *
     * @param stored the statements as they are stored now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void link(
            String articleId, Map<ExtractedStatement, Proposition> propositions, Map<ExtractedStatement, UUID> stored) {
        Map<UUID, Proposition> byId = new HashMap<>();
        propositions.forEach((statement, proposition) -> {
            UUID id = stored.get(statement);
            if (id != null) {
                byId.put(id, proposition);
            }
        });
        link(articleId, byId);
    }

    /**
     * Links an article's statements by what is stored of them, after somebody decided about one; in a transaction that has
     * the lock of the register of actors.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void relink(String articleId) {
        link(articleId, links.propositions(articleId));
    }

    /**
     * Puts a statement to a claim for good, whatever it is linked with. To be followed by {@link #relink}.
     *
     * @param claim null for none but its own
     * @throws InvalidArgumentException if the statement stands in no claim
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void choose(UUID statement, UUID claim) {
        if (!members.memberships(List.of(statement)).containsKey(statement)) {
            throw new InvalidArgumentException(
                    "the statement stands in no claim: it is gone, rejected, or a quoted part of"
                            + " another, whose claim is its own");
        }
        choices.choose(statement, claim == null ? null : members.memberBeside(statement, claim));
    }

    /** The claim that a statement stands in; null when it stands in none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID claimOf(UUID statement) {
        Membership membership = members.memberships(List.of(statement)).get(statement);
        return membership == null ? null : membership.claim();
    }

    private void link(String articleId, Map<UUID, Proposition> propositions) {
        // Also those that a choice held together with the article's statements, and does no longer.
        List<Member> former = members.ofClaimsEverIn(articleId);
        Set<UUID> deserted = former.stream().map(Member::claim).collect(Collectors.toSet());
        Set<UUID> touched = former.stream().map(Member::statement).collect(Collectors.toSet());
        Map<UUID, Membership> before = new HashMap<>(members.memberships(touched));
        touched.addAll(links.replace(articleId, propositions, !touched.isEmpty()));
        if (!touched.isEmpty()) {
            Parting.Result parted = parting.around(touched);
            deserted.addAll(parted.formerClaims());
            members.memberships(parted.statements()).forEach(before::putIfAbsent);
            register.put(parted.parted(statements.of(parted.statements())));
            register.removeDeserted(deserted);
            touched.addAll(parted.statements());
            events.record(before, members.memberships(touched));
        }
    }
}
