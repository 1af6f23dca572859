package io.wortlaut.gateway.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

import com.sun.net.httpserver.HttpServer;

/** Issues tokens and serves the keys to verify them with; the graph and the settings are those of {@link ServedGraph}. */
public class TokenIssuer extends ServedGraph {
    static final String ISSUER = "https://issuer.example";

    private static final List<PublicJsonWebKey> KEYS = new ArrayList<>();
    private static int served;

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            KEYS.clear();
            newKey();
            served = 1;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> {
                var keys = new JsonWebKeySet(KEYS.subList(0, served))
                        .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new HashMap<>(super.start());
        settings.put(
                "wortlaut.gateway.jwt.jwks",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
        settings.put("wortlaut.gateway.jwt.issuer", ISSUER);
        settings.put("wortlaut.gateway.jwt.audience", "clinic");
        return settings;
    }

    @Override
    public void stop() {
        server.stop(0);
        super.stop();
    }

    /** Makes a key and does not serve it yet. */
    static int newKey() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("k" + KEYS.size());
            KEYS.add(key);
            return KEYS.size() - 1;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static void serveAllKeys() {
        served = KEYS.size();
    }

    static JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("clinic");
        claims.setSubject("u1");
        claims.setExpirationTimeMinutesInTheFuture(10);
        return claims;
    }

    static String token(JwtClaims claims) {
        return token(claims, 0);
    }

    static String token(JwtClaims claims, int key) {
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(KEYS.get(key).getPrivateKey());
        jws.setKeyIdHeaderValue(KEYS.get(key).getKeyId());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return serialized(jws);
    }

    /** Signed with the public key as if it were a secret, which careless verifiers accept. */
    static String confused(JwtClaims claims) {
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(new HmacKey(KEYS.getFirst().getPublicKey().getEncoded()));
        jws.setKeyIdHeaderValue(KEYS.getFirst().getKeyId());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        return serialized(jws);
    }

    static String unsigned(JwtClaims claims) {
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        return serialized(jws);
    }

    private static String serialized(JsonWebSignature jws) {
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
