package io.wortlaut.claims.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import io.wortlaut.claims.EmbeddedPostgresResource;
import io.wortlaut.claims.Said;
import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/**
 * Who is whom. Folder = phenomenon, file = scenario: articles in the order they come in, with mentions (surface, name,
 * kind, method, role), speakers (name, kind, members) and whom they speak for (name, for, kind); "same" and "different" list actors as article:name.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgresResource.class)
class ActorLinkingTest {

    private static final Path CASES = Path.of("src", "test", "resources", "linking");

    @Inject
    ActorLinking linking;

    @Inject
    Actors actors;

    @Inject
    EntityManager entityManager;

    static List<String> scenarios() {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> CASES.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void actorsAreTheSameOrNot(String scenario) throws IOException {
        JsonNode wanted = new ObjectMapper().readTree(CASES.resolve(scenario).toFile());
        QuarkusTransaction.begin();
        try {
            Map<String, LinkedActor> linked = link(scenario, wanted.get("articles"));

            assertTogether(wanted, linked);
            assertDescribed(wanted, linked);
        } finally {
            // Every scenario begins without the actors of the others.
            QuarkusTransaction.rollback();
        }
    }

    private Map<String, LinkedActor> link(String scenario, JsonNode articles) {
        Map<String, LinkedActor> linked = new HashMap<>();
        articles.properties().forEach(article -> {
            Said said = Said.in("Hier steht ein Text.");
            List<Party> parties = new ArrayList<>();
            article.getValue().path("mentions").forEach(mention -> {
                PartyKind kind = PartyKind.valueOf(mention.get(2).asText());
                said.mention(
                        mention.get(0).asText(),
                        mention.get(1).asText(),
                        kind,
                        mention.get(3).asText(),
                        mention.get(4).isNull() ? null : mention.get(4).asText());
                parties.add(Said.party(kind, mention.get(1).asText()));
            });
            article.getValue().path("speaksFor").forEach(pair -> {
                Party speaker = Said.person(pair.get(0).asText());
                Party principal = party(
                        PartyKind.valueOf(pair.get(2).asText()), pair.get(1).asText(), article.getValue());
                said.statement(
                        List.of(new Span(0, 4)),
                        Zone.BODY,
                        SpeechAct.STATEMENT,
                        List.of(principal),
                        List.of(),
                        speaker);
                parties.add(speaker);
                parties.add(principal);
            });
            article.getValue().path("speakers").forEach(speaker -> {
                List<Party> members = new ArrayList<>();
                for (int i = 2; i < speaker.size(); i++) {
                    members.add(Said.party(PartyKind.STATE, speaker.get(i).asText()));
                }
                Party party = party(
                        PartyKind.valueOf(speaker.get(1).asText()),
                        speaker.get(0).asText(),
                        article.getValue(),
                        members.toArray(Party[]::new));
                said.statement("Text", party);
                parties.add(party);
                parties.addAll(members);
            });
            ArticleActors found = linking.link(scenario + ":" + article.getKey(), said.extraction());
            entityManager.flush();
            for (Party party : parties) {
                linked.put(
                        article.getKey() + ":" + party.name(), found.of(party).orElseThrow());
            }
        });
        return linked;
    }

    /** An organisation is called by a noun, unless the article is said to name it. */
    private static Party party(PartyKind kind, String name, JsonNode article, Party... members) {
        boolean noun = kind == PartyKind.ORGANIZATION
                && texts(article.path("named")).stream().noneMatch(name::equals);
        return new Party(name, kind, null, noun ? "role" : "name", List.of(members), 90);
    }

    private static void assertTogether(JsonNode wanted, Map<String, LinkedActor> linked) {
        for (JsonNode group : wanted.path("same")) {
            assertThat(ids(group, linked)).as("same: %s", group).hasSize(1);
        }
        for (JsonNode group : wanted.path("different")) {
            assertThat(ids(group, linked)).as("different: %s", group).hasSize(group.size());
        }
        Set<String> ambiguous = linked.entrySet().stream()
                .filter(entry -> entry.getValue().ambiguous())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(ambiguous).isEqualTo(texts(wanted.path("ambiguous")));
    }

    private void assertDescribed(JsonNode wanted, Map<String, LinkedActor> linked) {
        wanted.path("names").properties().forEach(entry -> {
            UUID id = linked.get(entry.getKey()).id();
            entityManager.clear();
            assertThat(actors.byId(Set.of(id)).get(id).name())
                    .isEqualTo(entry.getValue().asText());
        });
        wanted.path("spellings").properties().forEach(entry -> {
            UUID id = linked.get(entry.getKey()).id();
            Map<String, String> found = new TreeMap<>();
            actors.names(Set.of(id))
                    .get(id)
                    .forEach(name -> found.put(name.text(), name.status().name()));
            entry.getValue().properties().forEach(spelling -> {
                if (spelling.getValue().isNull()) {
                    assertThat(found).doesNotContainKey(spelling.getKey());
                } else {
                    assertThat(found)
                            .containsEntry(
                                    spelling.getKey(), spelling.getValue().asText());
                }
            });
        });
        wanted.path("members").properties().forEach(entry -> {
            UUID id = linked.get(entry.getKey()).id();
            assertThat(actors.members(Set.of(id)).get(id).stream().map(Actor::name))
                    .containsExactlyElementsOf(texts(entry.getValue()));
        });
    }

    private static Set<UUID> ids(JsonNode group, Map<String, LinkedActor> linked) {
        return texts(group).stream().map(name -> linked.get(name).id()).collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
