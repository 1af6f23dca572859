package io.wortlaut.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** The parts that follow an answer, when all are there. */
final class Parts {
    private Parts() {}

    static List<byte[]> of(Answer answer) throws Exception {
        return answer.rest() == null ? List.of() : all(answer.rest());
    }

    /** The answer's {@code data} with all that follows at its place. */
    static Object merged(Answer answer) throws Exception {
        var data = ((Map<?, ?>) JsonValues.read(answer.json())).get("data");
        for (var part : of(answer)) {
            for (var entry : (List<?>) ((Map<?, ?>) JsonValues.read(part)).get("incremental")) {
                var more = (Map<?, ?>) entry;
                var at = data;
                for (var step : (List<?>) more.get("path")) {
                    at = at instanceof List<?> list ? list.get((Integer) step) : ((Map<?, ?>) at).get(step);
                }
                merge(at, more.get("data"));
            }
        }
        return data;
    }

    @SuppressWarnings("unchecked")
    private static void merge(Object into, Object more) {
        if (into instanceof List<?> list) {
            for (var i = 0; i < list.size(); i++) {
                merge(list.get(i), ((List<?>) more).get(i));
            }
        } else if (into instanceof Map<?, ?>) {
            var object = (Map<String, Object>) into;
            ((Map<String, Object>) more).forEach((key, value) -> {
                if (object.get(key) instanceof Map<?, ?> || object.get(key) instanceof List<?>) {
                    merge(object.get(key), value);
                } else {
                    object.put(key, value);
                }
            });
        }
    }

    static List<byte[]> all(Flow.Publisher<byte[]> publisher) throws Exception {
        var parts = new ArrayList<byte[]>();
        var done = new CompletableFuture<List<byte[]>>();
        publisher.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(byte[] part) {
                parts.add(part);
            }

            @Override
            public void onError(Throwable failure) {
                done.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                done.complete(parts);
            }
        });
        return done.get(20, TimeUnit.SECONDS);
    }
}
