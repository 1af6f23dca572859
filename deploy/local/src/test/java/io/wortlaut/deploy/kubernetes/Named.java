package io.wortlaut.deploy.kubernetes;

import java.util.Objects;

/** How the operators' resources name another resource in their namespace. */
record Named(String name) {
    Named {
        Objects.requireNonNull(name, "name");
    }
}
