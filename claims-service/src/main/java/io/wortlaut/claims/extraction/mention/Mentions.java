package io.wortlaut.claims.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.wortlaut.claims.extraction.Mention;
import io.wortlaut.claims.extraction.PartyKind;
import io.wortlaut.claims.extraction.Span;
import io.wortlaut.claims.extraction.mention.Cast.KnownMention;
import io.wortlaut.claims.extraction.mention.Cast.PersonMention;
import io.wortlaut.claims.extraction.morphology.TaggedText;

/** The mentions of a document's cast as the extractor returns them; media are sources and no mentions. */
public final class Mentions {

    private Mentions() {}

    public static List<Mention> of(TaggedText text, Cast cast) {
        List<Mention> mentions = new ArrayList<>();
        for (PersonMention mention : cast.persons()) {
            Span span = text.span(mention.from(), mention.to());
            mentions.add(new Mention(
                    span.of(text.text()),
                    span,
                    mention.person().name(),
                    PartyKind.PERSON,
                    mention.method(),
                    mention.role()));
        }
        for (KnownMention mention : cast.known()) {
            if (mention.known().kind() != PartyKind.MEDIUM) {
                Span span = text.span(mention.from(), mention.to());
                Known known = mention.known();
                mentions.add(new Mention(span.of(text.text()), span, known.name(), known.kind(), known.method(), null));
            }
        }
        mentions.sort(Comparator.comparingInt(mention -> mention.span().start()));
        return mentions;
    }
}
