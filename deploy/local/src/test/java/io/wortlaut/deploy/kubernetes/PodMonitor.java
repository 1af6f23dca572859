package io.wortlaut.deploy.kubernetes;

import java.util.List;
import java.util.Objects;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;

/** Prometheus operator: which pods are asked for metrics. The fields that are used here, with what their definition requires. */
record PodMonitor(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(LabelSelector selector, List<Endpoint> podMetricsEndpoints) {
        Spec {
            Objects.requireNonNull(selector, "selector");
        }
    }

    record Endpoint(String port, String path) {}
}
