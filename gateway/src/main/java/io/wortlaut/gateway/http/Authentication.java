package io.wortlaut.gateway.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

import io.wortlaut.gateway.access.Caller;

/**
 * Finds out who asks, by the JSON Web Token in the header {@code Authorization}. Only asymmetric signatures count, and only
 * tokens that expire. A token that has been verified is remembered until it expires or a key is withdrawn.
 */
@Singleton
class Authentication {
    private static final String SCHEME = "bearer ";
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_TOKEN = 16_384;
    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
            AlgorithmIdentifiers.EDDSA);

    private final GatewayConfig.JwtConfig config;
    private final boolean trustEveryone;
    private final PolicyEvaluator policies;
    private final @Nullable SigningKeys keys;
    private final JwtConsumer consumer;
    private final Cache<String, TokenCaller> known;

    Authentication(Vertx vertx, GatewayConfig config, PolicyEvaluator policies) {
        this.config = config.jwt();
        this.trustEveryone = config.trustEveryone();
        this.policies = policies;
        this.known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
        this.keys = this.config
                .jwks()
                .map(origin -> new SigningKeys(vertx, origin, this.config.refresh(), known::invalidateAll))
                .orElse(null);
        this.consumer = consumer(this.config, new KeyById());
    }

    private static JwtConsumer consumer(GatewayConfig.JwtConfig config, VerificationKeyResolver keys) {
        var builder = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ALGORITHMS)
                .setVerificationKeyResolver(keys)
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds((int) config.leeway().toSeconds());
        config.issuer().ifPresent(issuer -> builder.setExpectedIssuer(true, issuer));
        config.audience()
                .ifPresentOrElse(
                        audience -> builder.setExpectedAudience(true, audience.toArray(String[]::new)),
                        builder::setSkipDefaultAudienceValidation);
        return builder.build();
    }

    /**
     * Tells the exchange who asks.
     *
     * @return null if that is done; otherwise what will be done when keys have been fetched, or fail with
     *     {@link RefusedException}
     */
    @Nullable
    Future<Void> identify(Exchange exchange) throws RefusedException {
        if (keys == null) {
            if (trustEveryone) {
                exchange.identify(Caller.TRUSTED);
            }
            return null;
        }
        var header = exchange.header("authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            if (config.required()) {
                throw refused("a token is required", "Bearer");
            }
            return null;
        }
        var token = header.substring(SCHEME.length()).strip();
        var caller = known.getIfPresent(token);
        if (caller != null && caller.expires() > Instant.now().getEpochSecond()) {
            exchange.identify(caller);
            return null;
        }
        if (token.length() > LONGEST_TOKEN) {
            throw refused("the token is too long", "Bearer error=\"invalid_token\"");
        }
        if (needsNewKeys(token)) {
            return keys.fetchAgain().compose(ignored -> {
                try {
                    exchange.identify(verified(token));
                    return Future.succeededFuture();
                } catch (RefusedException e) {
                    return Future.failedFuture(e);
                }
            });
        }
        exchange.identify(verified(token));
        return null;
    }

    private boolean needsNewKeys(String token) {
        try {
            var id = JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
            var isKnown = keys.isLoaded()
                    && (id == null || keys.current().stream().anyMatch(key -> id.equals(key.getKeyId())));
            return !isKnown && keys.mayBeRenewed();
        } catch (JoseException e) {
            return false;
        }
    }

    private TokenCaller verified(String token) throws RefusedException {
        if (!keys.isLoaded()) {
            throw new RefusedException(
                    503, "JWKS_UNAVAILABLE", "The keys to verify tokens with cannot be had at the moment.");
        }
        try {
            var claims = consumer.processToClaims(token);
            NumericDate expires = claims.getExpirationTime();
            Map<String, Object> all = claims.getClaimsMap();
            var scopes = TokenCaller.words(all.get(config.scopes()));
            var until = expires.getValue() + config.leeway().toSeconds();
            var caller = new TokenCaller(Map.copyOf(all), scopes, policies, until);
            known.put(token, caller);
            return caller;
        } catch (InvalidJwtException e) {
            var why = e.hasExpired() ? "the token has expired" : "the token is not valid";
            throw refused(why, "Bearer error=\"invalid_token\"");
        } catch (MalformedClaimException e) {
            throw refused("the token is not valid", "Bearer error=\"invalid_token\"");
        }
    }

    private static RefusedException refused(String why, String challenge) {
        return new RefusedException(
                401, "UNAUTHENTICATED", "Not known who asks: " + why + ".", Map.of("www-authenticate", challenge));
    }

    /** The key that the token names; if it names none and there is only one, that. */
    private final class KeyById implements VerificationKeyResolver {
        @Override
        public java.security.Key resolveKey(
                org.jose4j.jws.JsonWebSignature token, List<org.jose4j.jwx.JsonWebStructure> outer)
                throws UnresolvableKeyException {
            var id = token.getKeyIdHeaderValue();
            var candidates = keys.current().stream()
                    .filter(key -> id == null || id.equals(key.getKeyId()))
                    .toList();
            if (candidates.size() != 1) {
                throw new UnresolvableKeyException("no key " + id);
            }
            return candidates.getFirst().getKey();
        }
    }
}
