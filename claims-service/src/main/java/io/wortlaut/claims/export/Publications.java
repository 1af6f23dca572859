package io.wortlaut.claims.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import com.fasterxml.jackson.databind.JsonNode;

import io.wortlaut.claims.connection.UnavailableException;

/** Asks articles-service for facts of articles and names of sources, all of a page at once. */
@ApplicationScoped
class Publications {

    private static final String QUERY = """
            query($representations: [_Any!]!) { _entities(representations: $representations) { __typename
              ... on Article { id headline url inLanguage publishedAt { edtf } outlet { name } }
              ... on Source { id name } } }
            """;

    private final ArticlesSubgraph articles;

    Publications(@RestClient ArticlesSubgraph articles) {
        this.articles = articles;
    }

    /** What was asked for, by id; what articles-service does not know is absent. */
    record Found(Map<String, ArticleFacts> articles, Map<String, String> sources) {}

    /** @throws UnavailableException if articles-service does not tell */
    Found find(Collection<String> articleIds, Collection<String> sourceIds) {
        List<Map<String, String>> representations = new ArrayList<>();
        articleIds.forEach(id -> representations.add(Map.of("__typename", "Article", "id", id)));
        sourceIds.forEach(id -> representations.add(Map.of("__typename", "Source", "id", id)));
        Map<String, ArticleFacts> facts = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (JsonNode entity : entities(representations)) {
            String id = text(entity, "id");
            if (id != null && "Article".equals(text(entity, "__typename"))) {
                facts.put(
                        id,
                        new ArticleFacts(
                                id,
                                text(entity, "headline"),
                                text(entity, "url"),
                                text(entity.path("publishedAt"), "edtf"),
                                text(entity.path("outlet"), "name"),
                                text(entity, "inLanguage")));
            } else if (id != null && text(entity, "name") != null) {
                names.put(id, text(entity, "name"));
            }
        }
        return new Found(facts, names);
    }

    private JsonNode entities(List<Map<String, String>> representations) {
        try {
            JsonNode entities = articles.ask(
                            new ArticlesSubgraph.Request(QUERY, new ArticlesSubgraph.Variables(representations)))
                    .path("data")
                    .path("_entities");
            if (!entities.isArray()) {
                throw new UnavailableException("articles-service does not tell what articles these are", null);
            }
            return entities;
        } catch (ProcessingException | WebApplicationException e) {
            throw new UnavailableException("the articles cannot be had from articles-service now", e);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }
}
