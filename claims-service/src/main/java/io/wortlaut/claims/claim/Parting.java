package io.wortlaut.claims.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import io.wortlaut.claims.claim.ClaimRegister.Member;
import io.wortlaut.claims.claim.ClaimRegister.Parted;
import io.wortlaut.claims.claim.linking.Linker;
import io.wortlaut.claims.claim.linking.Partition;
import io.wortlaut.claims.claim.linking.Partition.Edge;

/**
 * Parts statements into claims anew around those that changed, as if all statements there are had been parted.
 *
 * <p>{@link Partition} always joins the best pair of groups next, and what happens elsewhere changes neither a pair's average
 * nor what is asked of it. So
 * the claims of all statements are right when each is, taken together with any one of its neighbours alone: the first join
 * across two claims, if there were one, would be the best pair of those two as well. Neighbours are claims with a link that
 * reaches the threshold by itself; without one no average does. Therefore claims that changed are parted together with
 * their neighbours, and while one of these changes by it, so are its own neighbours.
 */
final class Parting {

    private final ClaimRegister register;

    Parting(ClaimRegister register) {
        this.register = register;
    }

    /** The statements of claims that may have changed, as they were stored, and what is to be written of them. */
    record Result(List<Member> members, List<List<String>> claims, Map<String, Integer> scores) {

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
                        own));
            }
            return parted;
        }
    }

    /** @param changed the statements that changed, or whose links did, with all others of the claims they were about */
    Result around(Collection<UUID> changed) {
        Set<UUID> inside = new HashSet<>(changed);
        while (true) {
            Map<String, Member> all = new TreeMap<>();
            register.surroundings(inside).forEach(member -> all.put(member.key(), member));
            Map<UUID, Set<String>> before = new HashMap<>();
            all.values().forEach(member -> before.computeIfAbsent(member.claim(), claim -> new HashSet<>())
                    .add(member.key()));
            Map<String, String> chosen = register.choices(
                    all.values().stream().map(Member::statement).toList());
            List<Edge> edges = register.edges(all.values()).stream()
                    .filter(edge -> !chosen.containsKey(edge.one()) && !chosen.containsKey(edge.other()))
                    .toList();
            List<List<String>> claims = part(all.keySet(), edges, chosen);
            Set<UUID> touched = touched(claims, all, before, inside);
            if (inside.containsAll(touched)) {
                List<List<String>> own = claims.stream()
                        .filter(keys -> inside.contains(all.get(keys.getFirst()).statement()))
                        .toList();
                List<Member> members =
                        own.stream().flatMap(List::stream).map(all::get).toList();
                return new Result(members, own, scores(own, edges, chosen.keySet()));
            }
            inside.addAll(touched);
        }
    }

    private static List<List<String>> part(Set<String> keys, List<Edge> edges, Map<String, String> chosen) {
        Set<String> free = new TreeSet<>(keys);
        free.removeAll(chosen.keySet());
        return Choices.join(Partition.of(free, edges, Linker.THRESHOLD), chosen);
    }

    /** The statements of the claims that are not what they were, or that have a part in what changed. */
    private static Set<UUID> touched(
            List<List<String>> claims, Map<String, Member> all, Map<UUID, Set<String>> before, Set<UUID> inside) {
        Set<UUID> touched = new HashSet<>();
        for (List<String> keys : claims) {
            List<Member> members = keys.stream().map(all::get).toList();
            boolean isSame = before.get(members.getFirst().claim()).equals(Set.copyOf(keys));
            if (!isSame || members.stream().anyMatch(member -> inside.contains(member.statement()))) {
                members.forEach(member -> touched.add(member.statement()));
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
