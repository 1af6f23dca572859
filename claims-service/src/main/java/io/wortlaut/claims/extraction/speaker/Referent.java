package io.wortlaut.claims.extraction.speaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.wortlaut.claims.extraction.Party;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.mention.Known;
import io.wortlaut.claims.extraction.mention.Person;
import io.wortlaut.claims.extraction.mention.Person.Gender;

/**
 * Whom a phrase refers to.
 *
 * @param name the fullest name in the document
 * @param behalf whom they speak for
 * @param person the person's record; null for states, organisations and groups
 * @param plural whether "sie" with a plural verb may refer back to it
 */
record Referent(
        String name,
        PartyKind kind,
        String method,
        Map<String, PartyKind> behalf,
        List<Referent> members,
        Person person,
        Gender gender,
        boolean plural,
        int confidence) {

    static Referent of(String name, PartyKind kind, String method) {
        return new Referent(name, kind, method, Map.of(), List.of(), null, Gender.UNKNOWN, false, 85);
    }

    static Referent of(Person person, String method) {
        return new Referent(
                person.name(),
                person.kind(),
                method,
                new LinkedHashMap<>(person.behalf()),
                List.of(),
                person,
                person.gender(),
                false,
                90);
    }

    /** A medium speaks as the organisation that it is. */
    static Referent of(Known known) {
        PartyKind kind = known.kind() == PartyKind.MEDIUM ? PartyKind.ORGANIZATION : known.kind();
        Map<String, PartyKind> behalf = known.organOf() == null ? Map.of() : Map.of(known.organOf(), PartyKind.STATE);
        String method = known.method().equals("alias") ? "name" : known.method();
        return new Referent(known.name(), kind, method, behalf, List.of(), null, Gender.UNKNOWN, false, 90);
    }

    /** Whether it is somebody, known by name or not. */
    boolean isPerson() {
        return kind == PartyKind.PERSON || kind == PartyKind.UNNAMED_OFFICIAL;
    }

    Referent by(String newMethod, int newConfidence) {
        return new Referent(name, kind, newMethod, behalf, members, person, gender, plural, newConfidence);
    }

    Referent withGender(Gender known) {
        return gender != Gender.UNKNOWN
                ? this
                : new Referent(name, kind, method, behalf, members, person, known, plural, confidence);
    }

    Referent withPlural(boolean isPlural) {
        return new Referent(name, kind, method, behalf, members, person, gender, isPlural, confidence);
    }

    Referent withMembers(List<Referent> parties) {
        return new Referent(name, kind, method, behalf, parties, person, gender, plural, confidence);
    }

    Party toParty(Span mention) {
        List<Party> parts = members.stream().map(member -> member.toParty(null)).toList();
        return new Party(name, kind, mention, method, parts, confidence);
    }
}
