package io.wortlaut.claims.export;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A problem document of RFC 9457. */
@RegisterForReflection
record ExportProblem(int status, String code, String detail) {}
