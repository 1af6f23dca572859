package io.wortlaut.deploy.bench.graph;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import io.wortlaut.claims.statement.search.SearchWords;

/**
 * Statements as claims-service would have stored them, of invented actors: few say much, most articles are short, most
 * claims are about one statement and some about thousands (each new statement is about a new claim or about that of an
 * earlier one, whichever, so that large claims grow). The same seed gives the same rows, and the rows of a smaller number
 * are the first of a larger one.
 */
final class GeneratedNews {

    /** Goes up with every change of what is generated. */
    static final String VERSION = "4";

    private static final long SEED = 20_260_304;
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 2);
    private static final int STATEMENTS_A_DAY = 700;
    private static final int LONGEST_ARTICLE = 30;
    private static final double NEW_CLAIM = 0.4;
    /** Statements that are said again somewhere else, and those that say one of these again. */
    private static final double REPEATED = 0.03;

    private static final double REPEATS = 0.06;
    private static final String[] ACTS = acts();

    private final Random random = new Random(SEED);
    private final NewsText text;
    private final GeneratedCast cast;
    private final String extractorVersion;
    private final int limit;
    private final List<UUID> statementIds = new ArrayList<>();
    /** One for each statement that is an utterance's, so that what is often repeated is repeated again. */
    private final List<Utterance> utterances = new ArrayList<>();

    private int[] claimOf;
    private int propositions;
    private final List<GeneratedClaim> claims = new ArrayList<>();
    private int articles;
    private int statements;

    /** @param limit the most statements that there will be */
    GeneratedNews(NewsText text, int limit, String extractorVersion) {
        this.text = text;
        this.limit = limit;
        this.extractorVersion = extractorVersion;
        this.cast = new GeneratedCast(limit, new Random(SEED + 1), text);
        this.claimOf = new int[limit];
    }

    int statements() {
        return statements;
    }

    int articles() {
        return articles;
    }

    GeneratedCast cast() {
        return cast;
    }

    List<GeneratedClaim> claims() {
        return claims;
    }

    /** Adds articles until there are so many statements, and rows of what they add up to. */
    void grow(int until, Tables tables) throws SQLException {
        while (statements < Math.min(until, limit)) {
            article(Math.min(until, limit), tables);
        }
        cast.write(tables);
        for (GeneratedClaim claim : claims) {
            claim.write(tables);
        }
    }

    private void article(int until, Tables tables) throws SQLException {
        articles++;
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        String hash = "sha256:" + Long.toHexString(random.nextLong());
        LocalDate day = FIRST_DAY.plusDays(statements / STATEMENTS_A_DAY);
        String at = day + "T08:00:00Z";
        tables.add(
                "article_anchor (article_id, content_hash, extractor_version, cursor, anchored_at, language,"
                        + " published_edtf, published_on)",
                id,
                hash,
                extractorVersion,
                articles,
                at,
                random.nextInt(20) == 0 ? "en" : "de",
                day,
                day);
        tables.add("article_source (article_id, source_id, role)", id, cast.source(random), "OUTLET");
        if (random.nextInt(3) == 0) {
            tables.add("article_source (article_id, source_id, role)", id, cast.source(random), "RELAY");
        }
        // Geometric: most articles hold a few, some many.
        int size = 1 + Math.min(LONGEST_ARTICLE - 1, (int) (-9 * Math.log(1 - random.nextDouble())));
        ArticleCast named = cast.named(id, day, random);
        UUID outer = null;
        String outerZone = null;
        UUID inBody = null;
        for (int position = 0; position < size && statements < until; position++) {
            boolean nested = outer != null && random.nextInt(16) == 0;
            UUID statement = new UUID(random.nextLong(), random.nextLong());
            String zone = nested ? outerZone : zone();
            statement(new Place(id, hash, position, day, zone), statement, nested ? outer : null, named, tables);
            outer = nested ? outer : statement;
            outerZone = zone;
            if (zone.equals("BODY")) {
                inBody = nested ? inBody : statement;
            } else if (!nested && inBody != null && random.nextInt(4) == 0) {
                distortion(statement, inBody, tables);
            }
        }
        named.write(tables);
    }

    private record Utterance(UUID id, String exact) {}

    /** The utterance that the next statement is; one that stands alone has no id. */
    private Utterance utterance(UUID statement) {
        double chance = random.nextDouble();
        if (chance >= REPEATED + REPEATS) {
            return new Utterance(null, text.sentence(random));
        }
        Utterance utterance = chance < REPEATED || utterances.isEmpty()
                ? new Utterance(statement, text.sentence(random))
                : utterances.get(random.nextInt(utterances.size()));
        utterances.add(utterance);
        return utterance;
    }

    /** Where a statement stands. */
    private record Place(String article, String hash, int position, LocalDate day, String zone) {}

    private void statement(Place place, UUID id, UUID enclosing, ArticleCast named, Tables tables) throws SQLException {
        statements++;
        Utterance utterance = utterance(id);
        String exact = utterance.exact();
        int chance = random.nextInt(100);
        String anchor = chance < 95 ? "EXACT" : chance < 97 ? "MOVED" : "ORPHANED";
        boolean orphaned = anchor.equals("ORPHANED");
        String review = review();
        String quote = one("INDIRECT", "INDIRECT", "INDIRECT", "DIRECT", "DIRECT", "MIXED");
        int confidence = 30 + random.nextInt(70);
        int start = 400 * place.position() + random.nextInt(100);
        boolean undated = random.nextInt(10) == 0;
        LocalDate said = place.day().minusDays(random.nextInt(3));
        boolean gone = orphaned || review.equals("REJECTED");
        tables.add(
                "statement (id, article_id, content_hash, first_content_hash, first_start, anchor, place, position, exact,"
                        + " form, quote_type, act, reporting_verb, zone, confidence, speaker_key, said_edtf, said_until,"
                        + " said_basis, enclosing_id, found_exact, found_speaker_key, review_state, review_revision,"
                        + " review_priority, search, known_from, known_until, utterance_id)",
                id,
                place.article(),
                place.hash(),
                place.hash(),
                start,
                anchor,
                orphaned ? null : place.position() + "",
                place.position(),
                exact,
                quote.equals("DIRECT") ? "DIRECT" : "INDIRECT",
                quote,
                ACTS[random.nextInt(ACTS.length)],
                "sagen",
                place.zone(),
                confidence,
                "-",
                undated ? null : said,
                undated ? null : said,
                undated ? null : "PUBLISHED",
                enclosing,
                exact,
                "-",
                review,
                review.equals("EXTRACTED") ? 0 : 1,
                1000 - 10 * confidence + random.nextInt(200),
                SearchWords.shared().vector(exact),
                place.day() + "T08:00:00Z",
                gone ? place.day().plusDays(30) + "T08:00:00Z" : null,
                utterance.id());
        selectors(id, exact, start, !quote.equals("INDIRECT"), tables);
        int inOrder = undated ? 0 : (int) ChronoUnit.DAYS.between(said, LocalDate.of(1, 1, 1));
        boolean listed = place.zone().equals("BODY") && enclosing == null && !gone;
        named.attribute(id, listed, inOrder, place.position(), random, tables);
        if (!review.equals("EXTRACTED") && !review.equals("IN_REVIEW")) {
            tables.add(
                    "revision (statement_id, number, at, made_by, field, before, after)",
                    id,
                    1,
                    place.day().plusDays(9) + "T08:00:00Z",
                    "edda",
                    "review",
                    "EXTRACTED",
                    review);
        }
        if (enclosing == null) {
            proposition(id, place, exact, undated ? place.day() : said, inOrder, orphaned, listed, tables);
        }
    }

    private void distortion(UUID statement, UUID of, Tables tables) throws SQLException {
        tables.add(
                "statement_distortion (statement_id, ordinal, of_id, kind)",
                statement,
                0,
                of,
                one("HEDGE_DROPPED", "HEDGE_DROPPED", "QUALIFIER_DROPPED", "NUMBER_CHANGED", "ACT_CHANGED"));
    }

    private static void selectors(UUID id, String exact, int start, boolean quoted, Tables tables) throws SQLException {
        String columns =
                "statement_selector (statement_id, ordinal, kind, start_offset, end_offset, exact, prefix, suffix)";
        int end = start + exact.length();
        tables.add(columns, id, 0, "CONTENT", start, end, exact, "davor steht ", " dahinter steht");
        if (quoted) {
            tables.add(columns, id, 1, "QUOTED", start, end, exact, "davor steht ", " dahinter steht");
        }
    }

    private void proposition(
            UUID id,
            Place place,
            String exact,
            LocalDate day,
            int inOrder,
            boolean orphaned,
            boolean listed,
            Tables tables)
            throws SQLException {
        boolean isNew = propositions == 0 || random.nextDouble() < NEW_CLAIM;
        UUID own = new UUID(random.nextLong(), random.nextLong());
        int number = isNew ? claims.size() : claimOf[random.nextInt(propositions)];
        if (isNew) {
            claims.add(new GeneratedClaim(own, exact, id, day));
        }
        GeneratedClaim claim = claims.get(number);
        claimOf[propositions] = number;
        propositions++;
        statementIds.add(id);
        tables.add(
                "proposition (statement_id, article_id, key, own_claim, claim_id, stance, score, signature, orphaned,"
                        + " day, position, listed)",
                id,
                place.article(),
                place.article() + ":" + place.position(),
                own,
                claim.id(),
                one("ASSERTS", "ASSERTS", "ASSERTS", "ASSERTS", "DENIES", "DISPUTES", "REPORTS"),
                500 + random.nextInt(500),
                "-",
                orphaned,
                inOrder,
                place.position(),
                listed);
        if (!orphaned) {
            claim.add();
        }
        if (random.nextInt(20) == 0 && propositions > 1) {
            tables.add(
                    "statement_relation (one, other, type, score)",
                    id,
                    statementIds.get(random.nextInt(propositions - 1)),
                    "CONTRADICTS",
                    400 + random.nextInt(600));
        }
    }

    private String zone() {
        int chance = random.nextInt(100);
        return chance < 82
                ? "BODY"
                : chance < 88
                        ? "HEADLINE"
                        : chance < 92
                                ? "SUMMARY"
                                : chance < 95
                                        ? "SUBHEAD"
                                        : chance < 98 ? "TEASER" : chance < 99 ? "CAPTION" : "BOILERPLATE";
    }

    private String review() {
        int chance = random.nextInt(100);
        return chance < 90
                ? "EXTRACTED"
                : chance < 95 ? "VERIFIED" : chance < 97 ? "CORRECTED" : chance < 99 ? "REJECTED" : "IN_REVIEW";
    }

    /** As often as they are here. */
    private static String[] acts() {
        List<String> acts = new ArrayList<>();
        List<String> names = List.of(
                "STATEMENT",
                "ACCUSATION",
                "DEMAND",
                "ASSESSMENT",
                "REPORT",
                "DENIAL",
                "FINDING",
                "WARNING",
                "PROMISE",
                "CONDEMNATION",
                "SUPPORT",
                "COUNTER_ACCUSATION");
        List<Integer> shares = Arrays.asList(40, 10, 9, 9, 8, 7, 5, 4, 3, 2, 2, 1);
        for (int i = 0; i < names.size(); i++) {
            for (int k = 0; k < shares.get(i); k++) {
                acts.add(names.get(i));
            }
        }
        return acts.toArray(String[]::new);
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
