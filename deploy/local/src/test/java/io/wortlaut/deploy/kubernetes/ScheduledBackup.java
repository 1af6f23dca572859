package io.wortlaut.deploy.kubernetes;

import java.util.Objects;

import io.fabric8.kubernetes.api.model.ObjectMeta;

/** CloudNativePG: when a cluster is backed up. The fields that are used here, with what their definition requires. */
record ScheduledBackup(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(
            Named cluster,
            String schedule,
            boolean immediate,
            OwnerReference backupOwnerReference,
            Method method,
            Named pluginConfiguration) {
        Spec {
            Objects.requireNonNull(cluster, "cluster");
            Objects.requireNonNull(schedule, "schedule");
        }
    }

    enum OwnerReference {
        none,
        self,
        cluster
    }

    enum Method {
        barmanObjectStore,
        volumeSnapshot,
        plugin
    }
}
