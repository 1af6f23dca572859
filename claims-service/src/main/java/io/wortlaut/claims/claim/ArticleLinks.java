package io.wortlaut.claims.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.wortlaut.claims.claim.Propositions.Placed;
import io.wortlaut.claims.claim.Propositions.Standing;
import io.wortlaut.claims.claim.StatementLinks.StoredLink;
import io.wortlaut.claims.claim.StatementLinks.StoredRelation;
import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.Relations;
import io.wortlaut.claims.claim.linking.Relations.Dated;
import io.wortlaut.claims.claim.linking.Stances;

/** Keeps true what the statements of every article have to do with each other and with those of other articles. */
@ApplicationScoped
class ArticleLinks {

    private final Linker linker = new Linker();
    private final Relations relating = new Relations();
    private final Stances stances = new Stances();

    private final Propositions propositions;
    private final ArticleTopics topics;
    private final StatementLinks links;
    private final CorrectedStatements corrections;
    private final ReviewedClaims reviewed;

    ArticleLinks(
            Propositions propositions,
            ArticleTopics topics,
            StatementLinks links,
            CorrectedStatements corrections,
            ReviewedClaims reviewed) {
        this.propositions = propositions;
        this.topics = topics;
        this.links = links;
        this.corrections = corrections;
        this.reviewed = reviewed;
    }

    /** What the article's statements are linked by, as it was read; those that no longer stand, too. */
    Map<UUID, Proposition> propositions(String articleId) {
        return propositions.of(articleId);
    }

    /**
     * Puts an article's propositions and all that they are linked with in the place of what there was.
     *
     * @param known whether there was anything
     * @return the statements that are linked by them: those that stand
     */
    List<UUID> replace(String articleId, Map<UUID, Proposition> read, boolean known) {
        if (known) {
            links.forget(articleId);
            propositions.forget(articleId);
        }
        List<Placed> own = place(articleId, read);
        if (known) {
            propositions.nameHeirs(articleId);
        }
        topics.put(
                articleId,
                read.isEmpty() ? null : read.values().iterator().next().topic());
        if (!own.isEmpty()) {
            compare(own);
        }
        reviewed.relink(articleId, own, known);
        return own.stream().map(Placed::statement).toList();
    }

    private List<Placed> place(String articleId, Map<UUID, Proposition> read) {
        if (read.isEmpty()) {
            return List.of();
        }
        Map<UUID, Standing> standing = propositions.standing(articleId);
        List<Placed> own = new ArrayList<>();
        corrections.apply(articleId, read).forEach((id, proposition) -> {
            if (standing.containsKey(id)) {
                Standing stands = standing.get(id);
                own.add(new Placed(id, stands.key(), articleId, stands.day(), proposition));
            }
        });
        propositions.put(
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
        for (Placed other : topics.related(
                own.getFirst().articleId(), own.getFirst().proposition().topic(), telling)) {
            own.stream()
                    .filter(placed -> !Collections.disjoint(placed.telling(), other.telling()))
                    .forEach(placed -> comparison.add(placed, other, false));
        }
        links.add(comparison.found);
        links.addRelations(comparison.relations);
    }

    /** What statements have to do with each other. */
    private final class Comparison {
        private final List<StoredLink> found = new ArrayList<>();
        private final List<StoredRelation> relations = new ArrayList<>();

        private void add(Placed a, Placed b, boolean together) {
            boolean inOrder = a.key().compareTo(b.key()) < 0;
            Placed one = inOrder ? a : b;
            Placed other = inOrder ? b : a;
            linker.link(one.proposition(), other.proposition(), together)
                    .ifPresent(link -> found.add(new StoredLink(one.statement(), other.statement(), link)));
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
