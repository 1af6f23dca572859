package io.wortlaut.deploy.bench.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ways in which newsrooms ask the graph: lists with each filter and order, parents with their lists, counts. */
final class QueryPatterns {

    private static final String STATEMENT = """
            { id exact quoteType act provenance { article { id } zone selectors { start end exact } }\
             attributions { role status actor { id name } source { id } } }""";
    private static final String EDGES = " { pageInfo { hasNextPage endCursor } edges { node " + STATEMENT + " } } ";
    private static final String COUNTED = " { totalCount edges { node " + STATEMENT + " } } ";

    private static final String ALL_FACETS =
            "[SPEAKER, STATE, ACT, QUOTE_TYPE, VIA, OUTLET, CLAIM, STANCE, ARTICLE, RESOLUTION, LANGUAGE]";

    private final Sample sample;
    private final List<QueryPattern> all = new ArrayList<>();

    private QueryPatterns(Sample sample) {
        this.sample = sample;
    }

    /** @param deep cursors by order, far behind the first page */
    static List<QueryPattern> of(Sample sample, Map<String, String> deep) {
        QueryPatterns patterns = new QueryPatterns(sample);
        patterns.lists(deep);
        patterns.filters();
        patterns.actors(deep);
        patterns.positions();
        patterns.claims();
        patterns.reviews();
        patterns.questions();
        return patterns.all;
    }

    private void lists(Map<String, String> deep) {
        add("statements", "{ statements" + EDGES + "}");
        add("statements, 100 a page", "{ statements(first: 100)" + EDGES + "}");
        add("statements, counted", "{ statements" + COUNTED + "}");
        add("statements, facets", "{ statements { facets(by: [QUOTE_TYPE, ACT]) { facet buckets { value count } } } }");
        for (String order : List.of("SAID_AT_DESC", "ARTICLE_POSITION", "CONFIDENCE_DESC", "REVIEW_PRIORITY_DESC")) {
            add("statements by " + order, "{ statements(orderBy: " + order + ")" + EDGES + "}");
            add(
                    "statements by " + order + ", deep page",
                    "query($after: String) { statements(after: $after, orderBy: " + order + ")" + EDGES + "}",
                    "after",
                    List.of(deep.get(order)));
        }
        add(
                "review queue",
                "{ statements(filter: {reviewState: [EXTRACTED, IN_REVIEW]}, orderBy: REVIEW_PRIORITY_DESC)" + COUNTED
                        + "}");
        add(
                "one statement",
                "query($id: ID!) { statement(id: $id) { id exact review { state revision revisions { by field } }"
                        + " nested { id } enclosing { id } stances { stance claim { id text } } } }",
                "id",
                sample.statements());
        add(
                "repeats",
                "query($id: ID!) { statement(id: $id) { exact repeats(first: 10) { totalCount edges { node { exact"
                        + " provenance { article { id } } } } } } }",
                "id",
                sample.repeated());
        add(
                "distortions",
                "{ statements(filter: {zone: [HEADLINE, SUMMARY, SUBHEAD, TEASER]}, first: 50) { edges { node { id exact"
                        + " distorts { change selector { exact start end } of { id exact } } } } } }");
    }

    private void filters() {
        filter("act", "{act: [DEMAND]}");
        filter("rare act", "{act: [COUNTER_ACCUSATION]}");
        filter("quote type", "{quoteType: [MIXED]}");
        filter("zones", "{zone: [HEADLINE, SUMMARY, SUBHEAD, TEASER]}");
        filter("nested", "{nesting: [NESTED]}");
        filter("unresolved", "{resolution: [UNRESOLVED]}");
        filter("confidence", "{minConfidence: 95}");
        filter("days", "{saidFrom: \"2023-02-01\", saidTo: \"2023-02-07\"}");
        filter("as of", "{asOf: \"2023-03-01T00:00:00Z\"}");
        filter("language", "{language: [\"en\"]}");
        filter("orphaned", "{anchor: [ORPHANED]}");
        filter("corrected", "{reviewState: [CORRECTED]}");
        filter("has claim", "{hasClaim: true}");
        filter("stance", "{stance: [DENIES]}");
        filter("distortion", "{zone: [HEADLINE, SUMMARY], distortion: [NUMBER_CHANGED]}");
        filter("not, or", "{or: [{act: [DENIAL]}, {act: [PROMISE]}], not: {quoteType: [DIRECT]}}");
        filter("ids", "{ids: $values}", sample.statements());
        filter("speaker", "{speaker: $values}", sample.actors());
        filter("on behalf of", "{onBehalfOf: $values}", sample.actors());
        filter("addressee", "{addressee: $values}", sample.actors());
        filter("via", "{via: $values}", sample.sources());
        filter("outlet", "{outlet: $values}", sample.sources());
        filter("source chain", "{sourceChain: $values}", sample.sources());
        filter("target", "{target: $values}", sample.actors());
        filter("article", "{article: $values}", sample.articles());
        filter("claim", "{claim: $values}", sample.claims());
        for (String mode : List.of("STEMMED", "EXACT", "PREFIX")) {
            search("search " + mode, "{search: $word, searchMode: " + mode + "}", "SAID_AT_DESC", "totalCount");
        }
        search("search by relevance", "{search: $word}", "RELEVANCE", "totalCount");
        search(
                "search, facets",
                "{search: $word}",
                "SAID_AT_DESC",
                "facets(by: [SPEAKER, ACT]) { buckets { value count } }");
    }

    private void search(String name, String filter, String order, String further) {
        add(
                name,
                "query($word: String) { statements(filter: " + filter + ", orderBy: " + order + ") { " + further
                        + " edges { highlight { start end } node " + STATEMENT + " } } }",
                "word",
                sample.words());
    }

    private void filter(String name, String filter) {
        add("statements of " + name, "{ statements(filter: " + filter + ")" + COUNTED + "}");
    }

    private void filter(String name, String filter, List<String> values) {
        all.add(new QueryPattern(
                "statements of " + name,
                "query($values: [ID!]) { statements(filter: " + filter + ")" + COUNTED + "}",
                values.stream()
                        .map(value -> Map.<String, Object>of("values", List.of(value)))
                        .toList()));
    }

    private void actors(Map<String, String> deep) {
        add("actors", "{ actors { totalCount edges { statementCount node { id name kind } } } }");
        add(
                "actors, deep page",
                "query($after: String) { actors(after: $after) { edges { statementCount node { id } } } }",
                "after",
                List.of(deep.get("actors")));
        add(
                "actors of a kind",
                "{ actors(filter: {kind: [STATE]}) { totalCount edges { statementCount node { id name } } } }");
        add("actors, rolled up", "{ actors(rollUp: true) { totalCount edges { statementCount node { id name } } } }");
        add(
                "actors that demand",
                "{ actors(filter: {hasStatement: {act: [DEMAND]}}) { totalCount edges { statementCount node { id } } } }");
        add("actors by name", "{ actors(orderBy: NAME) { edges { node { id name } } } }");
        add(
                "actors found",
                "query($word: String) { actors(filter: {search: $word}) { totalCount edges { node { id name } } } }",
                "word",
                sample.names());
        add(
                "actor merges",
                "{ actorMerges { totalCount edges { node { id score survivor { name } absorbed { name } evidence"
                        + " { spelling } } } } }");
        actor("names", "names { text count articleCount status }");
        actor("roles", "roles { title reportedBy { id } }");
        actor("represents", "represents { id name }");
        actor("statements", "statements(first: 50)" + EDGES);
        actor("statements, counted", "statements" + COUNTED);
        actor("in all roles", "statements(as: [SPEAKER, ON_BEHALF_OF, ADDRESSEE])" + EDGES);
        actor("rolled up", "statements(rollUp: true)" + COUNTED);
        actor("word for word", "statements(filter: {quoteType: [DIRECT, MIXED]})" + COUNTED);
        actor("facets of all kinds", "statements { facets(by: " + ALL_FACETS + ") { facet buckets { value count } } }");
        actor("facets", "statements { facets(by: [QUOTE_TYPE, ACT]) { facet buckets { value count } } }");
        entity("Source", "statementsVia", sample.sources());
        entity("Article", "statements", sample.articles());
        add(
                "actors with statements",
                "{ actors(first: 20) { edges { node { id statements(first: 5)" + EDGES + "} } } }");
    }

    private void actor(String name, String fields) {
        add("actor: " + name, "query($id: ID!) { actor(id: $id) { id name " + fields + " } }", "id", sample.actors());
    }

    private void entity(String type, String field, List<String> ids) {
        all.add(new QueryPattern(
                type + "." + field,
                "query($representations: [_Any!]!) { _entities(representations: $representations) { ... on " + type
                        + " { " + field + COUNTED + "} } }",
                ids.stream()
                        .map(id -> Map.<String, Object>of(
                                "representations", List.of(Map.of("__typename", type, "id", id))))
                        .toList()));
    }

    private void positions() {
        String position = "claim { id text } stance statementCount from { edtf } statement { id exact } ";
        actor("positions", "positions { " + position + "}");
        actor("positions as of", "positions(filter: {asOf: \"2023-06-01T00:00:00Z\"}) { " + position + "}");
        pairs(
                "compareActors",
                "compareActors(a: $a, b: $b) { claim { id text } differs a { stance statementCount statement { id exact } }"
                        + " b { stance statementCount statement { id exact } } }",
                sample.actors());
        pairs(
                "compareMembers",
                "compareMembers(a: $a, b: $b) { both { id name } onlyA { id name } onlyB { id name } }",
                sample.coalitions());
    }

    private void pairs(String name, String field, List<String> ids) {
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < ids.size(); i++) {
            pairs.add(Map.of("a", ids.get(i), "b", ids.get(i + 1)));
        }
        all.add(new QueryPattern(name, "query($a: ID!, $b: ID!) { " + field + " }", pairs));
    }

    private void claims() {
        add("claims", "{ claims { totalCount edges { node { id text status statementCount } } } }");
        add("claims by day", "{ claims(orderBy: FIRST_APPEARANCE_DESC) { edges { node { id text } } } }");
        add(
                "claims of a status",
                "{ claims(filter: {status: [SINGLE_SOURCE]}) { totalCount edges { node { id text } } } }");
        add(
                "claims found",
                "query($word: String) { claims(filter: {search: $word}) { totalCount edges { node { id text } } } }",
                "word",
                sample.words());
        add(
                "claims of an actor",
                "query($id: ID!) { claims(filter: {actor: [$id]}) { edges { node { id text } } } }",
                "id",
                sample.actors());
        claim("stances", "stances { stance statementCount actors { id name } sources { id } articles { id } }");
        claim("stances as of", "stances(asOf: \"2023-06-01T00:00:00Z\") { stance statementCount actors { name } }");
        claim("statements", "statements" + COUNTED);
        claim("who denies", "statements(stance: [DENIES])" + EDGES);
        claim("timeline", "timeline(by: MONTH) { at stance count }");
        claim("relations", "independentOrigins status firstAppearance { id } relations { type claim { id text } }");
    }

    private void reviews() {
        String review = "{ id url author { name } reviewRating { alternateName ratingValue bestRating worstRating }"
                + " datePublished claimReviewed state claim { id text } statement { id exact } ";
        String counted = " { totalCount edges { node " + review + "} } } ";
        String suggested = " { totalCount edges { node " + review + "origin { article { id } state score } } } } ";
        add(
                "claim: reviews",
                "query($id: ID!) { claim(id: $id) { id text status reviews { edges { node " + review
                        + "revisions { by at field } } } } } }",
                "id",
                sample.reviewed());
        add(
                "claims with their reviews",
                "{ claims { edges { node { id text reviews { edges { node " + review + "} } } } } } }");
        add(
                "claims reviewed",
                "{ claims(filter: {reviewed: true}) { totalCount edges { node { id text status reviews { totalCount edges { node "
                        + review + "} } } } } } }");
        add("claims not reviewed", "{ claims(filter: {reviewed: false}) { edges { node { id text status } } } }");
        add("claim reviews", "{ claimReviews" + counted + "}");
        add(
                "claim reviews of an address",
                "query($url: [String!]) { claimReviews(filter: {url: $url})" + counted + "}",
                "url",
                sample.reviews());
        add("claim reviews withdrawn", "{ claimReviews(filter: {state: [WITHDRAWN]})" + counted + "}");
        add("claim reviews of what is gone", "{ claimReviews(filter: {unclaimed: true})" + counted + "}");
        add("claim reviews suggested", "{ claimReviews(filter: {state: [SUGGESTED]})" + suggested + "}");
        add(
                "claim reviews suggested, unclaimed",
                "{ claimReviews(filter: {state: [SUGGESTED], unclaimed: true})" + suggested + "}");
        add(
                "claim reviews of a claim",
                "query($id: [ID!]) { claimReviews(filter: {state: [PUBLISHED, SUGGESTED], claim: $id})" + suggested
                        + "}",
                "id",
                sample.reviewed());
    }

    /** What analysts ask in one request, as in deploy/queries, of all articles. */
    private void questions() {
        actor(
                "what did somebody say",
                "statements(first: 50) { totalCount facets(by: [QUOTE_TYPE, ACT]) { facet buckets { value count } } edges {"
                        + " node " + STATEMENT + " } }");
        claim(
                "who denies it, through whom",
                "stances { stance statementCount actors { name } sources { id } articles { id } }"
                        + " statements(stance: [DENIES])" + EDGES);
        add(
                "who speaks most",
                "{ actors(first: 10) { edges { statementCount node { name kind } } } states: actors(rollUp: true, filter:"
                        + " {kind: [STATE]}) { edges { statementCount node { name } } } }");
        claim(
                "how well founded",
                "status independentOrigins stances { stance statementCount actors { name } } relations { type claim { text }"
                        + " } timeline(by: MONTH) { at stance count } statements" + EDGES);
        add(
                "who demands what",
                "{ statements(filter: {act: [DEMAND]}, first: 50) { totalCount facets(by: [SPEAKER, STATE]) { facet buckets"
                        + " { value count actor { name } } } edges { node " + STATEMENT + " } } }");
        add(
                "who is not known",
                "{ unresolved: statements(filter: {resolution: [UNRESOLVED]})" + COUNTED
                        + " unnamed: actors(filter: {kind: [UNNAMED_OFFICIAL]}) { edges { statementCount node { name"
                        + " represents { name } } } } }");
        add(
                "statements, facets of all kinds",
                "{ statements { facets(by: " + ALL_FACETS + ") { facet buckets { value count } } } }");
        actor(
                "what are they called",
                "kind names { text status count } roles { title in { name } interval { edtf } reportedBy { id }"
                        + " conflictsWith { title } }");
    }

    private void claim(String name, String fields) {
        add("claim: " + name, "query($id: ID!) { claim(id: $id) { id text " + fields + " } }", "id", sample.claims());
    }

    private void add(String name, String query) {
        all.add(new QueryPattern(name, query, List.of(Map.of())));
    }

    private void add(String name, String query, String variable, List<String> values) {
        all.add(new QueryPattern(
                name,
                query,
                values.stream()
                        .map(value -> Map.<String, Object>of(variable, value))
                        .toList()));
    }
}
