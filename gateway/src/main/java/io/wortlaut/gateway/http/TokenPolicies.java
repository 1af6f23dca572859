package io.wortlaut.gateway.http;

import java.util.Map;

import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;

/** Whoever issued the token has decided, and says so in a claim. */
@DefaultBean
@Singleton
class TokenPolicies implements PolicyEvaluator {
    private final String claim;

    TokenPolicies(GatewayConfig config) {
        this.claim = config.jwt().policies();
    }

    @Override
    public boolean fulfils(String policy, Map<String, Object> claims) {
        return TokenCaller.words(claims.get(claim)).contains(policy);
    }
}
