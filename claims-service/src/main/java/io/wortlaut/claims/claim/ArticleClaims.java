package io.wortlaut.claims.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.claim.ClaimRegister.Member;
import io.wortlaut.claims.claim.ClaimRegister.Membership;
import io.wortlaut.claims.claim.ClaimRegister.Placed;
import io.wortlaut.claims.claim.ClaimRegister.Standing;
import io.wortlaut.claims.claim.ClaimRegister.StoredLink;
import io.wortlaut.claims.claim.ClaimRegister.StoredRelation;
import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.PropositionReader;
import io.wortlaut.claims.claim.linking.Relations;
import io.wortlaut.claims.claim.linking.Relations.Dated;
import io.wortlaut.claims.claim.linking.Stances;
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

    private final ClaimRegister register;
    private final Parting parting;
    private final Linker linker = new Linker();
    private final Relations relating = new Relations();
    private final Stances stances = new Stances();
    private final String version = Linker.version();

    private final ClaimEvents events;
    private final CorrectedStatements corrections;

    ArticleClaims(ClaimRegister register, ClaimEvents events, CorrectedStatements corrections) {
        this.register = register;
        this.parting = new Parting(register);
        this.events = events;
        this.corrections = corrections;
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
        List<ExtractedStatement> statements = PropositionReader.outermost(extraction);
        if (statements.isEmpty()) {
            return Map.of();
        }
        List<Proposition> propositions = PropositionReader.of(language).read(version.text(), extraction);
        Map<ExtractedStatement, Proposition> read = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            read.put(statements.get(i), anchored(propositions.get(i), version));
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
        link(articleId, register.propositions(articleId));
    }

    /**
     * Puts a statement to a claim for good, whatever it is linked with. To be followed by {@link #relink}.
     *
     * @param claim null for none but its own
     * @throws InvalidArgumentException if the statement stands in no claim
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void choose(UUID statement, UUID claim) {
        if (!register.memberships(List.of(statement)).containsKey(statement)) {
            throw new InvalidArgumentException(
                    "the statement stands in no claim: it is gone, rejected, or a quoted part of"
                            + " another, whose claim is its own");
        }
        register.choose(statement, claim == null ? null : register.memberBeside(statement, claim));
    }

    /** The claim that a statement stands in; null when it stands in none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID claimOf(UUID statement) {
        Membership membership = register.memberships(List.of(statement)).get(statement);
        return membership == null ? null : membership.claim();
    }

    private void link(String articleId, Map<UUID, Proposition> propositions) {
        // Also those that a choice held together with the article's statements, and does no longer.
        List<Member> former = register.membersOfClaimsEverIn(articleId);
        Set<UUID> deserted = former.stream().map(Member::claim).collect(Collectors.toSet());
        Set<UUID> touched = former.stream().map(Member::statement).collect(Collectors.toSet());
        Map<UUID, Membership> before = new HashMap<>();
        if (!touched.isEmpty()) {
            before.putAll(register.memberships(touched));
            register.unlink(articleId);
        }
        List<Placed> own = place(articleId, propositions);
        if (!touched.isEmpty()) {
            register.nameHeirs(articleId);
        }
        register.putTopic(
                articleId,
                propositions.isEmpty()
                        ? null
                        : propositions.values().iterator().next().topic());
        if (!own.isEmpty()) {
            compare(own);
        }
        own.forEach(placed -> touched.add(placed.statement()));
        if (!touched.isEmpty()) {
            Parting.Result parted = parting.around(touched);
            deserted.addAll(parted.formerClaims());
            register.memberships(parted.statements()).forEach(before::putIfAbsent);
            register.put(parted.parted(register.statements(parted.statements())));
            register.removeDeserted(deserted);
            touched.addAll(parted.statements());
            events.record(before, register.memberships(touched));
        }
    }

    private List<Placed> place(String articleId, Map<UUID, Proposition> propositions) {
        if (propositions.isEmpty()) {
            return List.of();
        }
        Map<UUID, Standing> standing = register.standing(articleId);
        List<Placed> own = new ArrayList<>();
        corrections.apply(articleId, propositions).forEach((id, proposition) -> {
            if (standing.containsKey(id)) {
                Standing stands = standing.get(id);
                own.add(new Placed(id, stands.key(), articleId, stands.day(), proposition));
            }
        });
        register.put(
                articleId,
                own,
                own.stream()
                        .map(placed -> standing.get(placed.statement()).ownClaim())
                        .toList(),
                own.stream().map(placed -> stances.of(placed.proposition())).toList());
        return own;
    }

    /** Links the article's statements with each other and those of related articles. */
    private void compare(List<Placed> own) {
        Comparison comparison = new Comparison();
        for (int i = 0; i < own.size(); i++) {
            for (int j = 0; j < i; j++) {
                comparison.add(own.get(i), own.get(j), true);
            }
        }
        Set<String> telling = new TreeSet<>();
        own.forEach(placed -> telling.addAll(placed.telling()));
        for (Placed other : register.related(
                own.getFirst().articleId(), own.getFirst().proposition().topic(), telling)) {
            own.stream()
                    .filter(placed -> !Collections.disjoint(placed.telling(), other.telling()))
                    .forEach(placed -> comparison.add(placed, other, false));
        }
        register.addLinks(comparison.links);
        register.addRelations(comparison.relations);
    }

    /** What statements have to do with each other. */
    private final class Comparison {
        private final List<StoredLink> links = new ArrayList<>();
        private final List<StoredRelation> relations = new ArrayList<>();

        private void add(Placed a, Placed b, boolean together) {
            boolean inOrder = a.key().compareTo(b.key()) < 0;
            Placed one = inOrder ? a : b;
            Placed other = inOrder ? b : a;
            linker.link(one.proposition(), other.proposition(), together)
                    .ifPresent(link -> links.add(new StoredLink(one.statement(), other.statement(), link)));
            relating.of(dated(one), dated(other), together)
                    .ifPresent(relation -> relations.add(
                            relation.inverse()
                                    ? new StoredRelation(other.statement(), one.statement(), relation)
                                    : new StoredRelation(one.statement(), other.statement(), relation)));
        }

        private static Dated dated(Placed placed) {
            return new Dated(placed.proposition(), placed.day());
        }
    }
}
