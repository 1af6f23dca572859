package io.wortlaut.deploy.kubernetes;

import java.util.Objects;

/** How the operators' resources name one entry of a Secret. */
record KeyReference(String name, String key) {
    KeyReference {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(key, "key");
    }
}
