package io.wortlaut.claims.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

import io.wortlaut.claims.SqlLog;
import io.wortlaut.claims.connection.Sort.KeyType;
import io.wortlaut.claims.connection.Sort.SortKey;

/** Lists whose rows are read at once are paged as those that are walked are. */
@QuarkusTest
class PageTest {

    private static final Sort DOWNWARDS =
            new Sort("NUMBER", List.of(new SortKey("g.n", "sort_n", true, KeyType.NUMBER)));

    @Inject
    EntityManager entityManager;

    private Page<Integer> few(int rows, int first, String after, boolean counted) {
        Sql sql = new Sql();
        Page.Rows numbers = new Page.Rows("g.n", "generate_series(1, 5000) g(n)", "g.n <= " + sql.bind(rows));
        return Page.readFew(
                entityManager,
                PageRequest.of(first, after, DOWNWARDS, counted),
                sql,
                numbers,
                (cursor, row) -> row.get("n", Integer.class));
    }

    @ParameterizedTest(name = "{0} rows: {1} {2}, {3} SQL statements")
    @CsvSource({"0, 0, EXACT, 1", "3, 3, EXACT, 1", "1000, 1000, EXACT, 1", "1001, 1000, AT_LEAST, 2"})
    void asManyAsAreCountedAreReadAtOnce(int rows, int count, TotalRelation relation, int statements) {
        List<String> log = SqlLog.during(() -> {
            Page<Integer> page = few(rows, 2, null, true);
            assertThat(page.total()).isEqualTo(new Total(count, relation));
            assertThat(page.edges())
                    .containsExactlyElementsOf(IntStream.iterate(rows, n -> n > 0, n -> n - 1)
                            .limit(2)
                            .boxed()
                            .toList());
        });
        assertThat(log).hasSize(statements);
    }

    @ParameterizedTest
    @CsvSource({"1000", "1001"})
    void pagesFollowEachOtherAndHaveAllRowsOnce(int rows) {
        List<Integer> seen = new ArrayList<>();
        String after = null;
        boolean more = true;
        while (more) {
            Page<Integer> page = few(rows, 100, after, false);
            assertThat(page.total()).isEqualTo(Page.UNCOUNTED);
            seen.addAll(page.edges());
            after = page.pageInfo().endCursor();
            more = page.pageInfo().hasNextPage();
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.iterate(rows, n -> n > 0, n -> n - 1).boxed().toList());
    }

    @Test
    void behindTheLastThereIsAnEmptyPageThatIsCounted() {
        Page<Integer> last = few(3, 3, null, true);
        Page<Integer> behind = few(3, 3, last.pageInfo().endCursor(), true);
        assertThat(behind.edges()).isEmpty();
        assertThat(behind.total()).isEqualTo(Total.exact(3));
        assertThat(behind.pageInfo().hasPreviousPage()).isTrue();
    }
}
