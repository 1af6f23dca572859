package io.wortlaut.claims.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.wortlaut.claims.actor.Actors;
import io.wortlaut.claims.claim.ClaimIds;
import io.wortlaut.claims.statement.StatementDocument;
import io.wortlaut.claims.statement.StatementDocument.Party;

/** Which other ids lead to the actors and claims of statements, so that whoever holds an old one finds them in a file. */
@ApplicationScoped
class Lineage {

    private final Actors actors;
    private final ClaimIds claims;

    Lineage(Actors actors, ClaimIds claims) {
        this.actors = actors;
        this.claims = claims;
    }

    /** Former ids of all actors and claims, by the ids that these have now; two SQL statements for any number of them. */
    Map<String, List<String>> of(List<StatementDocument> statements) {
        Map<String, List<String>> former = new HashMap<>();
        actors.formerIds(ids(statements.stream()
                        .flatMap(statement -> statement.attributions().stream())
                        .map(Party::actor)))
                .forEach((id, ids) -> former.put(id.toString(), ids));
        claims.former(claims(statements)).forEach((id, ids) -> former.put(id.toString(), ids));
        return former;
    }

    /** The claims that statements are about. */
    static Set<UUID> claims(List<StatementDocument> statements) {
        return ids(statements.stream()
                .map(StatementDocument::claim)
                .filter(Objects::nonNull)
                .map(StatementDocument.ClaimReference::id));
    }

    private static Set<UUID> ids(Stream<String> texts) {
        return texts.filter(Objects::nonNull).map(UUID::fromString).collect(Collectors.toSet());
    }
}
