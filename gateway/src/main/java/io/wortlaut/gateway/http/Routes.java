package io.wortlaut.gateway.http;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The gateway's addresses. */
@Singleton
class Routes {

    void register(
            @Observes Router router,
            GraphQLRoute graphQL,
            Sockets sockets,
            CurrentGraph graph,
            CacheInvalidation invalidation,
            GatewayConfig config) {
        router.route("/graphql").handler(context -> {
            if (!sockets.accept(context.request())) {
                graphQL.handle(context.request());
            }
        });
        if (invalidation.isWanted()) {
            router.route("/invalidation").handler(context -> invalidation.handle(context.request()));
        }
        if (config.introspection()) {
            router.get("/schema.graphql").handler(context -> graph.schema().answer(context.request()));
        }
        if (config.graphiql()) {
            router.get("/").handler(context -> context.redirect("/graphiql/"));
            router.getWithRegex("/graphiql").handler(context -> context.redirect(withQuery("/graphiql/", context)));
        } else {
            // The package has the files all the same.
            router.routeWithRegex("/graphiql.*|/graphql-ui.*").handler(context -> context.fail(404));
        }
    }

    private static String withQuery(String path, RoutingContext context) {
        var query = context.request().query();
        return query == null ? path : path + "?" + query;
    }
}
