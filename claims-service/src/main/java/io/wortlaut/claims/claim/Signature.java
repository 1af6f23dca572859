package io.wortlaut.claims.claim;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.wortlaut.claims.claim.linking.Proposition;
import io.wortlaut.claims.claim.linking.Proposition.Weighted;
import io.wortlaut.claims.extraction.Form;
import io.wortlaut.claims.extraction.SpeechAct;
import io.wortlaut.claims.extraction.Zone;

/** Propositions and topics as texts to store: fields divided by tabs, their items by unit separators. */
final class Signature {

    private static final String FIELD = "\t";
    private static final String ITEM = "\u001f";

    private Signature() {}

    static String of(Proposition proposition) {
        return String.join(
                FIELD,
                String.valueOf(proposition.index()),
                proposition.act().name(),
                proposition.form().name(),
                proposition.zone().name(),
                String.valueOf(proposition.topicality()),
                join(proposition.speakers()),
                ofTerms(proposition.terms()),
                join(proposition.names()),
                join(proposition.numbers()),
                join(proposition.markers()),
                join(proposition.cue()));
    }

    /** @param topic of the article */
    static Proposition read(String signature, List<Weighted> topic) {
        String[] fields = signature.split(FIELD, -1);
        return new Proposition(
                Integer.parseInt(fields[0]),
                SpeechAct.valueOf(fields[1]),
                Form.valueOf(fields[2]),
                Zone.valueOf(fields[3]),
                items(fields[5]),
                readTerms(fields[6]),
                items(fields[7]),
                items(fields[8]),
                items(fields[9]),
                items(fields[10]),
                Double.parseDouble(fields[4]),
                topic);
    }

    static String ofTerms(List<Weighted> terms) {
        return terms.stream().map(term -> term.term() + " " + term.weight()).collect(Collectors.joining(ITEM));
    }

    static List<Weighted> readTerms(String terms) {
        return terms.isEmpty()
                ? List.of()
                : Arrays.stream(terms.split(ITEM)).map(Signature::term).toList();
    }

    private static Weighted term(String text) {
        int gap = text.lastIndexOf(' ');
        return new Weighted(text.substring(0, gap), Double.parseDouble(text.substring(gap + 1)));
    }

    private static String join(Collection<String> items) {
        return items.stream().sorted().collect(Collectors.joining(ITEM));
    }

    private static Set<String> items(String field) {
        return field.isEmpty() ? Set.of() : Set.of(field.split(ITEM));
    }
}
