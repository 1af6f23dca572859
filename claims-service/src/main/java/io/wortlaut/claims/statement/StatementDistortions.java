package io.wortlaut.claims.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.wortlaut.claims.connection.Sql;
import io.wortlaut.claims.extraction.ExtractedStatement;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.statement.comparison.Distortion;
import io.wortlaut.claims.statement.comparison.DistortionKind;

/** Keeps and reads what headlines and the like change about the statements of the body. */
@ApplicationScoped
class StatementDistortions {

    private final EntityManager entityManager;

    StatementDistortions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Puts what was found in a version in the place of what its article had.
     *
     * @param stored the statements as they are stored now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(ArticleVersion version, List<Distortion> found, Map<ExtractedStatement, UUID> stored) {
        entityManager
                .createNativeQuery("delete from statement_distortion d using statement s"
                        + " where s.id = d.statement_id and s.article_id = :article")
                .setParameter("article", version.articleId())
                .executeUpdate();
        List<Distortion> kept = found.stream()
                .filter(distortion -> stored.containsKey(distortion.statement()) && stored.containsKey(distortion.of()))
                .toList();
        for (int i = 0; i < kept.size(); i++) {
            Distortion distortion = kept.get(i);
            Query insert = entityManager
                    .createNativeQuery("insert into statement_distortion values (:statement, :ordinal, :of, :kind,"
                            + " :exact, :prefix, :suffix, :start, :end,"
                            + " :ofExact, :ofPrefix, :ofSuffix, :ofStart, :ofEnd) on conflict do nothing")
                    .setParameter("statement", stored.get(distortion.statement()))
                    .setParameter("ordinal", i)
                    .setParameter("of", stored.get(distortion.of()))
                    .setParameter("kind", distortion.kind().name());
            set(insert, List.of("exact", "prefix", "suffix", "start", "end"), version, distortion.span());
            set(insert, List.of("ofExact", "ofPrefix", "ofSuffix", "ofStart", "ofEnd"), version, distortion.ofSpan());
            insert.executeUpdate();
        }
    }

    private static void set(Query insert, List<String> names, ArticleVersion version, Span span) {
        Selector selector =
                span == null ? null : Selector.of(version.alignment().toOriginal(span), version.original());
        insert.setParameter(names.get(0), selector == null ? null : selector.exact());
        insert.setParameter(names.get(1), selector == null ? null : selector.prefix());
        insert.setParameter(names.get(2), selector == null ? null : selector.suffix());
        insert.setParameter(names.get(3), selector == null ? null : (Integer) selector.start());
        insert.setParameter(names.get(4), selector == null ? null : (Integer) selector.end());
    }

    /** What each of the statements changes. */
    Map<UUID, List<StatementDistortion>> of(Collection<UUID> statements) {
        Sql sql = new Sql();
        String query =
                "select d.statement_id as distorting, d.kind, d.exact as words, d.prefix, d.suffix, d.start_offset,"
                        + " d.end_offset, d.of_exact, d.of_prefix, d.of_suffix, d.of_start, d.of_end, "
                        + Statements.COLUMNS
                        + " from statement_distortion d join statement s on s.id = d.of_id where d.statement_id = any("
                        + sql.bind(statements.toArray(UUID[]::new)) + ") order by d.statement_id, d.ordinal";
        Map<UUID, List<StatementDistortion>> found = new HashMap<>();
        for (Tuple row : sql.list(entityManager, query)) {
            found.computeIfAbsent(row.get("distorting", UUID.class), id -> new ArrayList<>())
                    .add(new StatementDistortion(
                            DistortionKind.valueOf(row.get("kind", String.class)),
                            Statements.statement(row),
                            selector(row, "words", "prefix", "suffix", "start_offset", "end_offset"),
                            selector(row, "of_exact", "of_prefix", "of_suffix", "of_start", "of_end")));
        }
        return found;
    }

    private static Selector selector(Tuple row, String exact, String prefix, String suffix, String start, String end) {
        return row.get(exact) == null
                ? null
                : new Selector(
                        row.get(exact, String.class),
                        row.get(prefix, String.class),
                        row.get(suffix, String.class),
                        row.get(start, Integer.class),
                        row.get(end, Integer.class));
    }
}
