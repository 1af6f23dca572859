package io.wortlaut.claims.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.wortlaut.claims.claim.ClaimMembers.Member;
import io.wortlaut.claims.claim.ClaimRegister.Parted;
import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.claim.linking.Partition;
import io.wortlaut.claims.claim.linking.Partition.Beside;
import io.wortlaut.claims.claim.linking.Partition.Edge;
import io.wortlaut.claims.claim.linking.Partition.Group;

/**
 * Parts statements into claims anew around those that changed, as if all statements there are had been parted.
 *
 * <p>{@link Partition} always joins the best pair of groups next, and what happens elsewhere changes neither a pair's average
 * nor what is asked of it. So
 * the claims of all statements are right when each is, taken together with any one of its neighbours alone: the first join
 * across two claims, if there were one, would be the best pair of those two as well. Neighbours are claims with a link that
 * reaches the threshold by itself; without one no average does. Therefore claims that changed are parted beside their
 * neighbours, of which no more is read than how they came together, and as long as one of these changes by it, it is parted
 * with them, beside its own neighbours.
 */
@ApplicationScoped
class Parting {

    private final ClaimRegister register;
    private final ClaimMembers members;
    private final StatementLinks links;
    private final ChosenClaims choices;

    Parting(ClaimRegister register, ClaimMembers members, StatementLinks links, ChosenClaims choices) {
        this.register = register;
        this.members = members;
        this.links = links;
        this.choices = choices;
    }

    /** The statements of claims that may have changed, as they were stored, and what is to be written of them. */
    record Result(
            List<Member> members, List<List<String>> claims, Map<String, Integer> scores, Map<String, Group> groups) {

        Set<UUID> statements() {
            return members.stream().map(Member::statement).collect(Collectors.toSet());
        }

        Set<UUID> formerClaims() {
            return members.stream().map(Member::claim).collect(Collectors.toSet());
        }

        List<Parted> parted(Map<String, ClaimStatement> statements) {
            Map<String, UUID> ownClaims = members.stream().collect(Collectors.toMap(Member::key, Member::ownClaim));
            List<Parted> parted = new ArrayList<>();
            for (List<String> keys : claims) {
                Map<String, Integer> own = new HashMap<>();
                keys.forEach(key -> own.put(key, scores.get(key)));
                parted.add(new Parted(
                        ownClaims.get(keys.getFirst()),
                        ClaimSummary.of(keys.stream().map(statements::get).toList()),
                        own,
                        Joins.write(groups.get(keys.getFirst()))));
            }
            return parted;
        }
    }

    /** @param changed the statements that changed, or whose links did, with all others of the claims they were about */
    Result around(Collection<UUID> changed) {
        Set<UUID> inside = new HashSet<>(changed);
        while (true) {
            Map<String, Member> all = new TreeMap<>();
            members.surroundings(inside).forEach(member -> all.put(member.key(), member));
            Map<String, String> chosen =
                    choices.among(all.values().stream().map(Member::statement).toList());
            Map<UUID, List<Member>> before = all.values().stream().collect(Collectors.groupingBy(Member::claim));
            List<Group> settled = new ArrayList<>();
            Set<UUID> touched = new HashSet<>(settle(before, chosen, inside, settled));
            if (touched.isEmpty()) {
                List<Edge> edges = edges(all, chosen, inside);
                Beside parted = Partition.beside(free(all, chosen, inside), settled, edges, Linker.THRESHOLD);
                parted.disturbed()
                        .forEach(group -> touched.addAll(statements(
                                before.get(all.get(group.keys().getFirst()).claim()))));
                if (touched.isEmpty()) {
                    List<List<String>> claims = join(parted.groups(), settled, chosen);
                    touched.addAll(touched(claims, all, before, inside));
                    if (inside.containsAll(touched)) {
                        return result(claims, all, inside, edges, chosen, parted.groups());
                    }
                }
            }
            inside.addAll(touched);
        }
    }

    /**
     * Gathers how the claims around came together; answers the statements of those of which that is not known, and of those
     * that lie half inside.
     */
    private Set<UUID> settle(
            Map<UUID, List<Member>> before, Map<String, String> chosen, Set<UUID> inside, List<Group> settled) {
        Set<UUID> touched = new HashSet<>();
        Map<UUID, List<Member>> around = new HashMap<>();
        before.forEach((claim, members) -> {
            Set<UUID> statements = statements(members);
            if (Collections.disjoint(statements, inside)) {
                around.put(claim, members);
            } else if (!inside.containsAll(statements)) {
                touched.addAll(statements);
            }
        });
        Map<UUID, String> joins = register.joins(around.keySet());
        around.forEach((claim, members) -> {
            List<String> free = members.stream()
                    .map(Member::key)
                    .filter(key -> !chosen.containsKey(key))
                    .sorted()
                    .toList();
            if (!free.isEmpty()) {
                Joins.read(joins.get(claim), free)
                        .ifPresentOrElse(settled::add, () -> touched.addAll(statements(members)));
            }
        });
        return touched;
    }

    private List<Edge> edges(Map<String, Member> all, Map<String, String> chosen, Set<UUID> inside) {
        return links.edges(inside, all.values()).stream()
                .filter(edge -> !chosen.containsKey(edge.one()) && !chosen.containsKey(edge.other()))
                .toList();
    }

    private static Set<String> free(Map<String, Member> all, Map<String, String> chosen, Set<UUID> inside) {
        Set<String> free = new TreeSet<>();
        all.forEach((key, member) -> {
            if (inside.contains(member.statement()) && !chosen.containsKey(key)) {
                free.add(key);
            }
        });
        return free;
    }

    private static Set<UUID> statements(List<Member> members) {
        return members.stream().map(Member::statement).collect(Collectors.toSet());
    }

    private static List<List<String>> join(List<Group> parted, List<Group> settled, Map<String, String> chosen) {
        return Choices.join(
                Stream.concat(parted.stream(), settled.stream())
                        .map(Group::keys)
                        .toList(),
                chosen);
    }

    private static Result result(
            List<List<String>> claims,
            Map<String, Member> all,
            Set<UUID> inside,
            List<Edge> edges,
            Map<String, String> chosen,
            List<Group> groups) {
        List<List<String>> own = claims.stream()
                .filter(keys -> inside.contains(all.get(keys.getFirst()).statement()))
                .toList();
        return new Result(
                own.stream().flatMap(List::stream).map(all::get).toList(),
                own,
                scores(own, edges, chosen.keySet()),
                groups.stream().collect(Collectors.toMap(group -> group.keys().getFirst(), group -> group)));
    }

    /** The statements of the claims that are not what they were, or that have a part in what changed. */
    private static Set<UUID> touched(
            List<List<String>> claims, Map<String, Member> all, Map<UUID, List<Member>> before, Set<UUID> inside) {
        Set<UUID> touched = new HashSet<>();
        for (List<String> keys : claims) {
            List<Member> members = keys.stream().map(all::get).toList();
            Set<UUID> statements = statements(members);
            boolean isSame = statements(before.get(members.getFirst().claim())).equals(statements);
            if (!isSame || !Collections.disjoint(statements, inside)) {
                touched.addAll(statements);
            }
        }
        return touched;
    }

    /** How well each statement belongs to its claim: its best link within, unless it is alone or put there by people. */
    private static Map<String, Integer> scores(List<List<String>> claims, List<Edge> edges, Set<String> chosen) {
        Map<String, String> claimOf = new HashMap<>();
        claims.forEach(keys -> keys.forEach(key -> claimOf.put(key, keys.getFirst())));
        Map<String, Integer> scores = new HashMap<>();
        for (Edge edge : edges) {
            String claim = claimOf.get(edge.one());
            if (claim != null && claim.equals(claimOf.get(edge.other()))) {
                scores.merge(edge.one(), edge.score(), Math::max);
                scores.merge(edge.other(), edge.score(), Math::max);
            }
        }
        claims.forEach(keys -> keys.forEach(key -> scores.putIfAbsent(key, 0)));
        claims.stream().filter(keys -> keys.size() == 1).forEach(keys -> scores.put(keys.getFirst(), Linker.CERTAIN));
        chosen.forEach(key -> scores.computeIfPresent(key, (same, score) -> Linker.CERTAIN));
        return scores;
    }
}
