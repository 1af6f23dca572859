package io.wortlaut.claims.export;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The articles subgraph, asked for entities as a gateway does. */
@Path("/graphql")
@RegisterRestClient(configKey = "articles")
interface ArticlesSubgraph {

    /** A GraphQL request. */
    @RegisterForReflection
    record Request(String query, Variables variables) {}

    /** Which entities, each by type and id. */
    @RegisterForReflection
    record Variables(List<Map<String, String>> representations) {}

    @POST
    JsonNode ask(Request request);
}
