package io.wortlaut.claims.extraction.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.wortlaut.claims.extraction.PartyKind;

/** A person of one document, known by name or by role only, as far as the document tells. */
public final class Person {

    /** Grammatical gender, where the document lets one know. */
    public enum Gender {
        MASCULINE,
        FEMININE,
        UNKNOWN
    }

    private final String name;
    private final PartyKind kind;
    private final List<Nouns.Role> roles = new ArrayList<>();
    private final Set<String> roleTexts = new LinkedHashSet<>();
    private final Map<String, PartyKind> behalf = new LinkedHashMap<>();
    private Gender gender = Gender.UNKNOWN;

    Person(String name, PartyKind kind) {
        this.name = name;
        this.kind = kind;
    }

    public String name() {
        return name;
    }

    /** PERSON, or UNNAMED_OFFICIAL when known by role only. */
    public PartyKind kind() {
        return kind;
    }

    public List<Nouns.Role> roles() {
        return roles;
    }

    /** Role nouns as written ("US-Außenminister"). */
    public Set<String> roleTexts() {
        return roleTexts;
    }

    /** Whom the person speaks for: names and kinds. */
    public Map<String, PartyKind> behalf() {
        return behalf;
    }

    public Gender gender() {
        return gender;
    }

    void add(Nouns.Role role, String roleText, Map<String, PartyKind> speaksFor) {
        roles.add(role);
        roleTexts.add(roleText);
        if (behalf.isEmpty()) {
            behalf.putAll(speaksFor);
        }
    }

    void setGender(Gender known) {
        if (gender == Gender.UNKNOWN) {
            gender = known;
        }
    }

    /** Whether the person may be called so: "der Diplomat" for an ambassador. */
    public boolean mayBeCalled(Nouns.Role called) {
        for (Nouns.Role role : roles) {
            if (role.noun().equals(called.noun())
                    || role.noun().endsWith(called.noun())
                    || role.general().contains(called.noun())) {
                return true;
            }
        }
        return false;
    }
}
