package io.wortlaut.gateway.http;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.ext.web.Router;

import io.wortlaut.gateway.execution.Engine;

/** The gateway's addresses. */
@Singleton
class Routes {

    void register(@Observes Router router, GraphQLRoute graphQL, Engine engine) {
        router.route("/graphql").handler(context -> graphQL.handle(context.request()));
        router.get("/schema.graphql").handler(context -> context.response()
                .putHeader("content-type", "text/plain; charset=utf-8")
                .end(engine.supergraph().apiSdl()));
        router.get("/").handler(context -> context.redirect("/graphiql/"));
        router.getWithRegex("/graphiql").handler(context -> context.redirect("/graphiql/"));
    }
}
