package io.wortlaut.gateway.http;

import java.util.Map;

/**
 * Decides about {@code @policy}. A bean of this type takes the place of the one that asks the token.
 *
 * <p>It is asked for every request and must not block.
 */
public interface PolicyEvaluator {

    /** @param claims of the caller's token; empty if there is none */
    boolean fulfils(String policy, Map<String, Object> claims);
}
