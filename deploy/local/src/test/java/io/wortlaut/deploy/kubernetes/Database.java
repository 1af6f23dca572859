package io.wortlaut.deploy.kubernetes;

import java.util.List;
import java.util.Objects;

import io.fabric8.kubernetes.api.model.ObjectMeta;

/** CloudNativePG: what is in a database. The fields that are used here, with what their definition requires. */
record Database(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(Named cluster, String name, String owner, List<Schema> schemas, List<Extension> extensions) {
        Spec {
            Objects.requireNonNull(cluster, "cluster");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(owner, "owner");
        }
    }

    record Schema(String name, String owner) {}

    record Extension(String name, String schema) {}
}
