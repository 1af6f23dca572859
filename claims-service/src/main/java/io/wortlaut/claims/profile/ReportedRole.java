package io.wortlaut.claims.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.wortlaut.claims.actor.Actor;
import io.wortlaut.claims.actor.NameKey;
import io.wortlaut.claims.connection.Article;
import io.wortlaut.claims.statement.FuzzyDate;

/**
 * One article's report of a role.
 *
 * @param edtf the article's date; null when unknown
 * @param day its last day; null when unknown
 * @param organizations whom its holder speaks for in the article
 */
record ReportedRole(String title, String articleId, String edtf, LocalDate day, List<Actor> organizations) {

    private static final Comparator<ReportedRole> IN_TIME = Comparator.comparing(
                    ReportedRole::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ReportedRole::articleId)
            .thenComparing(ReportedRole::title);

    /** The roles of one person, by title, each with those that it cannot have been held with. */
    static List<Role> roles(Collection<ReportedRole> reports) {
        Map<NameKey, List<ReportedRole>> byTitle = new LinkedHashMap<>();
        reports.stream().sorted(IN_TIME).forEach(report -> byTitle.computeIfAbsent(
                        NameKey.of(report.title()), title -> new ArrayList<>())
                .add(report));
        List<List<ReportedRole>> all = List.copyOf(byTitle.values());
        return all.stream()
                .map(own -> role(
                        own,
                        all.stream()
                                .filter(other -> conflict(own, other))
                                .map(other -> role(other, List.of()))
                                .toList()))
                .toList();
    }

    private static Role role(List<ReportedRole> reports, List<Role> rivals) {
        List<ReportedRole> dated = dated(reports);
        FuzzyDate interval = null;
        if (!dated.isEmpty()) {
            String first = dated.getFirst().edtf();
            String last = dated.getLast().edtf();
            interval = new FuzzyDate(first.equals(last) ? first : first + "/" + last, null, "PUBLISHED");
        }
        return new Role(
                reports.getFirst().title(),
                organization(reports),
                interval,
                reports.stream()
                        .map(ReportedRole::articleId)
                        .distinct()
                        .map(Article::new)
                        .toList(),
                rivals);
    }

    private static boolean conflict(List<ReportedRole> one, List<ReportedRole> other) {
        Actor organization = organization(one);
        List<ReportedRole> own = dated(one);
        List<ReportedRole> others = dated(other);
        return organization != null
                && organization.equals(organization(other))
                && !own.isEmpty()
                && !others.isEmpty()
                && !own.getFirst().day().isAfter(others.getLast().day())
                && !others.getFirst().day().isAfter(own.getLast().day())
                && Offices.exclude(one.getFirst().title(), other.getFirst().title());
    }

    /** Null when no article tells, or they tell several. */
    private static Actor organization(List<ReportedRole> reports) {
        List<Actor> told = reports.stream()
                .flatMap(report -> report.organizations().stream())
                .distinct()
                .toList();
        return told.size() == 1 ? told.getFirst() : null;
    }

    private static List<ReportedRole> dated(List<ReportedRole> reports) {
        return reports.stream().filter(report -> Objects.nonNull(report.day())).toList();
    }
}
