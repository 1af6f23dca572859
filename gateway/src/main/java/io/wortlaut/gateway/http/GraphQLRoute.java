package io.wortlaut.gateway.http;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

import io.wortlaut.gateway.execution.Engine;
import io.wortlaut.gateway.execution.GraphQLError;
import io.wortlaut.gateway.execution.JsonValues;
import io.wortlaut.gateway.execution.PreparedOperation;
import io.wortlaut.gateway.execution.RequestException;
import io.wortlaut.gateway.planning.Operation;
import io.wortlaut.gateway.transport.HttpTransport;

/**
 * GraphQL over HTTP.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">the draft specification</a>
 */
@Singleton
class GraphQLRoute {
    private static final Logger LOG = Logger.getLogger(GraphQLRoute.class);
    private static final String PLAN_HEADER = "Wortlaut-Query-Plan";

    private final Engine engine;
    private final HttpTransport transport;
    private final GatewayConfig config;
    private final Timer answered;
    private final Timer refused;

    GraphQLRoute(Engine engine, HttpTransport transport, GatewayConfig config, MeterRegistry meters) {
        this.engine = engine;
        this.transport = transport;
        this.config = config;
        this.answered = timer("answered", meters);
        this.refused = timer("refused", meters);
    }

    private static Timer timer(String outcome, MeterRegistry meters) {
        return Timer.builder("wortlaut.gateway.operations")
                .description("Time until a client's operation was answered or refused")
                .tag("outcome", outcome)
                .register(meters);
    }

    void handle(HttpServerRequest request) {
        var media = MediaTypes.accepted(request.getHeader("accept"));
        if (media == null) {
            refuse(
                    request,
                    MediaTypes.JSON,
                    406,
                    "The answer can be application/graphql-response+json or application/json.");
            return;
        }
        if (request.method().equals(HttpMethod.GET)) {
            answer(request, media, () -> GraphQLRequest.fromParameters(request::getParam));
        } else if (request.method().equals(HttpMethod.POST)) {
            post(request, media);
        } else {
            request.response().putHeader("allow", "GET, POST");
            refuse(request, media, 405, "GraphQL is served by GET and POST.");
        }
    }

    private void post(HttpServerRequest request, MediaTypes media) {
        if (!MediaTypes.isJson(request.getHeader("content-type"))) {
            refuse(request, media, 415, "The content type must be application/json in UTF-8.");
            return;
        }
        var limit = config.limits().body().asLongValue();
        var body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() <= limit) {
                body.appendBuffer(chunk);
            } else if (!request.response().ended()) {
                refuse(request, media, 413, "The body is larger than the allowed " + limit + " bytes.");
            }
        });
        request.endHandler(ignored -> {
            if (!request.response().ended()) {
                answer(request, media, () -> GraphQLRequest.fromJson(body.getBytes()));
            }
        });
    }

    /** Reads a request. */
    private interface Reader {
        GraphQLRequest read() throws GraphQLRequest.MalformedRequestException;
    }

    private void answer(HttpServerRequest http, MediaTypes media, Reader reader) {
        var started = System.nanoTime();
        try {
            var request = reader.read();
            var operation = engine.prepare(request.query(), request.operationName());
            if (http.method().equals(HttpMethod.GET) && operation.kind() != Operation.Kind.QUERY) {
                http.response().putHeader("allow", "POST");
                refuse(http, media, 405, "Only queries can be sent by GET.");
                return;
            }
            var plan = plan(http, operation, request);
            var call = transport.begin(http, operation.kind() == Operation.Kind.QUERY);
            engine.execute(operation, request.variables(), call).whenComplete((json, failure) -> {
                call.finish();
                if (failure == null) {
                    send(http.response(), media, 200, plan == null ? json : withPlan(json, plan));
                    answered.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
                } else {
                    fault(http, media, failure);
                }
            });
        } catch (GraphQLRequest.MalformedRequestException e) {
            refuse(http, media, 400, e.getMessage());
        } catch (RequestException e) {
            refused.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            send(http.response(), media, media == MediaTypes.JSON ? 200 : 400, errors(e.errors()));
        } catch (RuntimeException e) {
            fault(http, media, e);
        }
    }

    private @Nullable String plan(HttpServerRequest http, PreparedOperation operation, GraphQLRequest request)
            throws RequestException {
        return config.exposeQueryPlan() && "true".equalsIgnoreCase(http.getHeader(PLAN_HEADER))
                ? engine.explain(operation, request.variables())
                : null;
    }

    private static byte[] withPlan(byte[] json, String plan) {
        var answer = Buffer.buffer(json.length + plan.length() + 64);
        answer.appendBytes(json, 0, json.length - 1);
        answer.appendString(",\"extensions\":{\"queryPlan\":")
                .appendBytes(JsonValues.write(plan))
                .appendString("}}");
        return answer.getBytes();
    }

    private static void refuse(HttpServerRequest http, MediaTypes media, int status, String message) {
        send(http.response(), media, status, errors(List.of(GraphQLError.of(message, "BAD_REQUEST"))));
    }

    private static void fault(HttpServerRequest http, MediaTypes media, Throwable failure) {
        LOG.error("an operation failed inside the gateway", failure);
        var error = GraphQLError.of("The gateway failed; its log says why.", "INTERNAL_SERVER_ERROR");
        send(http.response(), media, 500, errors(List.of(error)));
    }

    private static byte[] errors(List<GraphQLError> errors) {
        return JsonValues.write(
                Map.of("errors", errors.stream().map(GraphQLError::toMap).toList()));
    }

    private static void send(HttpServerResponse response, MediaTypes media, int status, byte[] json) {
        if (!response.closed() && !response.ended()) {
            response.setStatusCode(status)
                    .putHeader("content-type", media.contentType())
                    .end(Buffer.buffer(json));
        }
    }
}
