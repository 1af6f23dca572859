package io.wortlaut.deploy.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;

/** CloudNativePG: a Postgres with its replicas. The fields that are used here, with what their definition requires. */
record Cluster(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(
            int instances,
            Bootstrap bootstrap,
            Managed managed,
            Postgresql postgresql,
            Storage storage,
            Storage walStorage,
            ResourceRequirements resources,
            List<Plugin> plugins) {}

    record Bootstrap(Initdb initdb) {}

    record Initdb(
            String database,
            String owner,
            String encoding,
            LocaleProvider localeProvider,
            String builtinLocale,
            String localeCollate,
            String localeCType) {
        Initdb {
            Objects.requireNonNull(database, "database");
            Objects.requireNonNull(owner, "owner");
        }
    }

    enum LocaleProvider {
        builtin,
        icu,
        libc
    }

    record Managed(List<Role> roles) {}

    record Role(String name, Ensure ensure, boolean login, Named passwordSecret) {
        Role {
            Objects.requireNonNull(name, "name");
        }
    }

    record Postgresql(Synchronous synchronous, Map<String, String> parameters) {}

    record Synchronous(Method method, int number, DataDurability dataDurability) {
        enum Method {
            any,
            first
        }

        enum DataDurability {
            required,
            preferred
        }
    }

    record Storage(String size) {
        Storage {
            Objects.requireNonNull(size, "size");
        }
    }

    record Plugin(
            String name, @JsonProperty("isWALArchiver") boolean walArchiver, Map<String, String> parameters) {
        Plugin {
            Objects.requireNonNull(name, "name");
        }
    }

    enum Ensure {
        present,
        absent
    }
}
