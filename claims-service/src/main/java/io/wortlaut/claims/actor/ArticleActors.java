package io.wortlaut.claims.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;

/** The actors that one article's parties were linked to. */
public final class ArticleActors {

    private final Map<String, LinkedActor> byKey;
    private final Function<Party, Optional<ActorKey>> keys;

    ArticleActors(Map<String, LinkedActor> byKey, Function<Party, Optional<ActorKey>> keys) {
        this.byKey = Map.copyOf(byKey);
        this.keys = keys;
    }

    /** The organisation that the article calls so and that has a part in a statement. */
    public Optional<LinkedActor> organization(String name) {
        return of(new Party(name, PartyKind.ORGANIZATION, null, "name", List.of(), 0));
    }

    /** The party's actor; empty for a medium and for somebody the text does not name. */
    public Optional<LinkedActor> of(Party party) {
        return keys.apply(party).map(key -> byKey.get(key.text()));
    }
}
