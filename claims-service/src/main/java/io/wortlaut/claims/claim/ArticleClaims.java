package io.wortlaut.claims.claim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.claim.ClaimRegister.Placed;
import io.wortlaut.claims.claim.ClaimRegister.StoredLink;
import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.claim.linking.Partition;
import io.wortlaut.claims.claim.linking.Partition.Edge;
import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.PropositionReader;
import io.wortlaut.claims.claim.linking.Stances;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Extraction;

/**
 * Keeps claims true to the statements of every article. What is stored after any number of articles depends on their
 * newest versions alone: links on the two statements, claims on the links among all statements that hang together.
 */
@ApplicationScoped
public class ArticleClaims {

    private final ClaimRegister register;
    private final PropositionReader reader = new PropositionReader();
    private final Linker linker = new Linker();
    private final Stances stances = new Stances();

    ArticleClaims(ClaimRegister register) {
        this.register = register;
    }

    /** What an article's statements are linked by: the costly part, which needs no lock. */
    public Map<ExtractedStatement, Proposition> read(String text, Extraction extraction) {
        List<ExtractedStatement> statements = PropositionReader.outermost(extraction);
        List<Proposition> propositions = reader.read(text, extraction);
        Map<ExtractedStatement, Proposition> read = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            read.put(statements.get(i), propositions.get(i));
        }
        return read;
    }

    /**
     * Links an article's statements, in the transaction that stored them, which has the lock of the register of actors.
     *
     * @param stored the statements as they are stored now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void link(
            String articleId, Map<ExtractedStatement, Proposition> propositions, Map<ExtractedStatement, UUID> stored) {
        Set<UUID> touched = register.neighbours(articleId);
        Set<UUID> deserted = register.claimsOf(touched);
        register.unlink(articleId);
        List<Placed> own = place(articleId, propositions, stored);
        register.nameHeirs(articleId);
        if (!own.isEmpty()) {
            register.addTopic(articleId, own.getFirst().proposition().topic());
            register.addLinks(links(own));
        }
        own.forEach(placed -> touched.add(placed.statement()));
        Set<UUID> connected = register.connected(touched);
        deserted.addAll(register.claimsOf(connected));
        part(connected);
        register.removeDeserted(deserted);
    }

    private List<Placed> place(
            String articleId, Map<ExtractedStatement, Proposition> propositions, Map<ExtractedStatement, UUID> stored) {
        Map<UUID, String> keys = register.keys(articleId);
        List<Placed> own = new ArrayList<>();
        propositions.forEach((statement, proposition) -> {
            UUID id = stored.get(statement);
            if (id != null && keys.containsKey(id)) {
                Placed placed = new Placed(id, keys.get(id), articleId, proposition);
                register.put(
                        placed,
                        UUID.nameUUIDFromBytes(placed.key().getBytes(StandardCharsets.UTF_8)),
                        stances.of(proposition));
                own.add(placed);
            }
        });
        return own;
    }

    private List<StoredLink> links(List<Placed> own) {
        List<StoredLink> links = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            for (int j = 0; j < i; j++) {
                add(links, own.get(i), own.get(j), true);
            }
        }
        for (Placed other : register.related(
                own.getFirst().articleId(), own.getFirst().proposition().topic())) {
            own.forEach(placed -> add(links, placed, other, false));
        }
        return links;
    }

    private void add(List<StoredLink> links, Placed a, Placed b, boolean together) {
        boolean inOrder = a.key().compareTo(b.key()) < 0;
        Placed one = inOrder ? a : b;
        Placed other = inOrder ? b : a;
        linker.link(one.proposition(), other.proposition(), together)
                .ifPresent(link -> links.add(new StoredLink(one.statement(), other.statement(), link)));
    }

    private void part(Collection<UUID> connected) {
        Map<String, ClaimStatement> statements = register.statements(connected);
        List<Edge> edges = register.edges(connected);
        Map<String, UUID> ownClaims = register.ownClaims(statements.keySet());
        for (List<String> keys : Partition.of(statements.keySet(), edges, Linker.THRESHOLD)) {
            register.put(
                    ownClaims.get(keys.getFirst()),
                    ClaimSummary.of(keys.stream().map(statements::get).toList()),
                    scores(keys, edges));
        }
    }

    /** How well each statement belongs to its claim: its best link within. */
    private static Map<String, Integer> scores(List<String> keys, List<Edge> edges) {
        Set<String> members = new HashSet<>(keys);
        Map<String, Integer> scores = new HashMap<>();
        keys.forEach(key -> scores.put(key, keys.size() == 1 ? Linker.CERTAIN : 0));
        for (Edge edge : edges) {
            if (members.contains(edge.one()) && members.contains(edge.other())) {
                scores.merge(edge.one(), edge.score(), Math::max);
                scores.merge(edge.other(), edge.score(), Math::max);
            }
        }
        return scores;
    }
}
