package io.wortlaut.gateway.http;

import java.util.LinkedHashMap;

import jakarta.inject.Singleton;

import io.vertx.core.buffer.Buffer;

import io.wortlaut.gateway.execution.JsonValues;
import io.wortlaut.gateway.execution.PlannedOperation;

/** What the gateway says besides the answer to those who may know and want to: the plan, and what is left of a quota. */
@Singleton
class AnswerExtensions {
    private static final String PLAN_HEADER = "Wortlaut-Query-Plan";

    private final boolean exposePlan;

    AnswerExtensions(GatewayConfig config) {
        this.exposePlan = config.exposeQueryPlan();
    }

    /** @param json an object that has no {@code extensions} yet */
    byte[] added(byte[] json, PlannedOperation planned, Exchange exchange) {
        var quota = exchange.quota();
        var explain = exposePlan && "true".equalsIgnoreCase(exchange.header(PLAN_HEADER));
        if (quota == null && !explain) {
            return json;
        }
        var extensions = new LinkedHashMap<String, Object>();
        if (explain) {
            extensions.put("queryPlan", planned.explain());
        }
        if (quota != null) {
            extensions.put("rateLimit", quota.extension());
        }
        var written = JsonValues.write(extensions);
        var answer = Buffer.buffer(json.length + written.length + 16);
        answer.appendBytes(json, 0, json.length - 1);
        return answer.appendString(",\"extensions\":")
                .appendBytes(written)
                .appendString("}")
                .getBytes();
    }
}
