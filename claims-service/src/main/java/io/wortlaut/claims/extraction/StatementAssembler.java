package io.wortlaut.claims.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.wortlaut.claims.extraction.clause.Clause.Piece;
import io.wortlaut.claims.extraction.clause.NounPhrase;
import io.wortlaut.claims.extraction.mention.Cast;
import io.wortlaut.claims.extraction.model.ReadDocument;
import io.wortlaut.claims.extraction.model.Revision;
import io.wortlaut.claims.extraction.morphology.TaggedText;
import io.wortlaut.claims.extraction.morphology.WordClass;
import io.wortlaut.claims.extraction.quotation.Quotation;
import io.wortlaut.claims.extraction.source.SourceChain;
import io.wortlaut.claims.extraction.speaker.SpeakerResolver;
import io.wortlaut.claims.extraction.tag.Draft;
import io.wortlaut.claims.extraction.time.ReportingTime;

/** Turns drafts into statements, with spans for positions. One for each document. */
final class StatementAssembler {

    private final TaggedText text;
    private final Cast cast;
    private final SpeakerResolver speakers;
    private final SourceChain sources;
    private final Revision revision;
    private final ReportingTime time;
    private final LocalDate publishedOn;

    private Draft previous;
    private List<Party> previousVia = List.of();
    private List<Party> previousSpeakers = List.of();
    private List<Span> previousSpeaker = List.of();

    StatementAssembler(
            ReadDocument document,
            Revision revision,
            SpeakerResolver speakers,
            SourceChain sources,
            ReportingTime time,
            LocalDate publishedOn) {
        this.text = document.text();
        this.cast = document.cast();
        this.revision = revision;
        this.speakers = speakers;
        this.sources = sources;
        this.time = time;
        this.publishedOn = publishedOn;
    }

    /**
     * The statement of the next draft, and those nested in it; to be called in the order of the text.
     *
     * @param resolved who says it
     */
    List<ExtractedStatement> assemble(Draft draft, SpeakerResolver.Resolved resolved, SpeechAct act) {
        ExtractedStatement statement = statement(draft, resolved, act);
        List<Piece> telling = TellingClause.around(text, draft);
        List<ExtractedStatement> all = new ArrayList<>();
        if (telling.isEmpty()) {
            all.add(statement);
            all.addAll(quotedWithin(draft, statement));
        } else {
            ExtractedStatement told = statement.toldIn(spans(telling));
            all.add(told);
            all.add(told.quoting(
                    statement.content().getFirst(), statement.cue(), statement.frame(), statement.confidence()));
        }
        return all;
    }

    private ExtractedStatement statement(Draft draft, SpeakerResolver.Resolved resolved, SpeechAct act) {
        List<Span> speaker = speaker(draft, resolved);
        List<Party> via = via(draft, resolved);
        // What is said to a medium comes through it.
        NounPhrase addressee =
                draft.addressee == null || speakers.isMedium(draft.addressee) || isAny(via, draft.addressee)
                        ? null
                        : draft.addressee;
        previous = draft;
        // "heißt es darin" may refer back over a sentence that goes on.
        previousVia = via.isEmpty() && draft.form == Form.INDIRECT_FREE_INDIRECT ? previousVia : via;
        previousSpeakers = resolved.speakers();
        previousSpeaker = speaker;
        List<Span> content = spans(draft.content);
        List<Span> quoted = quoted(draft);
        return new ExtractedStatement(
                draft.form,
                draft.form == Form.DIRECT ? QuoteType.DIRECT : quoted.isEmpty() ? QuoteType.INDIRECT : QuoteType.MIXED,
                act,
                content,
                // A reported act is told as a whole; its words are the content.
                draft.form == Form.REPORTED ? List.of() : cue(draft),
                speaker,
                addressee == null ? List.of() : List.of(text.span(addressee.from(), addressee.end())),
                spans(draft.frame),
                quoted,
                insertions(draft),
                resolved.speakers(),
                resolved.behalf(),
                addressee == null ? List.of() : speakers.addressees(addressee, resolved.speakers()),
                via,
                time.of(text, draft, publishedOn).orElse(null),
                draft.cue == null ? null : draft.cue.lemma(),
                draft.sentence.zone(),
                draft.confidence,
                null);
    }

    /**
     * What the statement of the draft quotes word for word: statements of their own by the same speaker.
     *
     * @param statement what the draft has become
     */
    private List<ExtractedStatement> quotedWithin(Draft draft, ExtractedStatement statement) {
        return draft.form == Form.DIRECT
                ? List.of()
                : statement.quoted().stream()
                        .map(quotation -> statement.quoting(
                                quotation, cue(draft), frameAround(draft, quotation), revision.confidence(quotation)))
                        .toList();
    }

    /** A reported act is the frame of what is quoted in it. */
    private List<Span> frameAround(Draft draft, Span quotation) {
        return draft.form == Form.REPORTED
                ? spans(draft.content).stream()
                        .flatMap(span -> span.without(quotation).stream())
                        .toList()
                : spans(draft.frame);
    }

    /** A speaker carried over is named where the statement before names them. */
    private List<Span> speaker(Draft draft, SpeakerResolver.Resolved resolved) {
        if (draft.speaker != null) {
            return List.of(text.span(draft.speaker.from(), draft.speaker.end()));
        }
        boolean carried = resolved.speakers().getFirst().method().equals("carried");
        return carried ? previousSpeaker : List.of();
    }

    /** A continuation, a report within a report, and the rest of an interview came the way the statement before came. */
    private List<Party> via(Draft draft, SpeakerResolver.Resolved resolved) {
        List<Party> own = sources.of(text, cast, draft, resolved.speakers());
        draft.interview = draft.circumstances != null;
        if (own.isEmpty() && resolved.medium()) {
            Party speaker = resolved.speakers().getFirst();
            return List.of(new Party(
                    speaker.name(),
                    PartyKind.MEDIUM,
                    speaker.mention(),
                    speaker.method(),
                    List.of(),
                    speaker.confidence()));
        }
        boolean near = previous != null && draft.sentence.paragraph() - previous.sentence.paragraph() <= 1;
        boolean unresolved = resolved.speakers().getFirst().kind() == PartyKind.UNRESOLVED;
        if (!own.isEmpty() || !near || unresolved) {
            return own;
        }
        // A sentence of its own no longer tells how it came, "heißt es darin" does.
        boolean reported = draft.form != Form.INDIRECT_FREE_INDIRECT
                && ((draft.predicate != null && draft.predicate.subjunctive()) || sources.refersBack(text, draft));
        boolean sameInterview = previous.interview
                && draft.form == Form.DIRECT
                && previousNames().equals(names(resolved.speakers()));
        draft.interview |= sameInterview;
        return reported || sameInterview ? previousVia : own;
    }

    /** Whether one of the parties is named in the phrase. */
    private boolean isAny(List<Party> parties, NounPhrase phrase) {
        Span span = text.span(phrase.from(), phrase.end());
        return parties.stream()
                .anyMatch(party -> party.mention() != null && party.mention().overlaps(span));
    }

    private List<String> previousNames() {
        return names(previousSpeakers);
    }

    private static List<String> names(List<Party> parties) {
        return parties.stream().map(Party::name).toList();
    }

    private List<Span> cue(Draft draft) {
        List<Span> spans = new ArrayList<>();
        for (int i : draft.cueWords) {
            Span span = text.span(i, i + 1);
            Span last = spans.isEmpty() ? null : spans.getLast();
            boolean adjacent = last != null && draft.cueWords.contains(i - 1);
            if (adjacent) {
                spans.set(spans.size() - 1, new Span(last.start(), span.end()));
            } else {
                spans.add(span);
            }
        }
        return spans;
    }

    private List<Span> spans(List<Piece> pieces) {
        return pieces.stream().map(piece -> text.span(piece.from(), piece.to())).toList();
    }

    /** The outermost quotations within the content that the speaker's own words stand in. */
    private List<Span> quoted(Draft draft) {
        List<Span> spans = new ArrayList<>();
        for (Piece piece : draft.content) {
            int i = piece.from();
            while (i < piece.to()) {
                Quotation quotation = text.quotationAt(i);
                if (quotation == null || quotation.from() != i) {
                    i++;
                    continue;
                }
                int to = Math.min(quotation.to(), piece.to());
                if (draft.form == Form.DIRECT || revision.isSpeech(text.span(i, to))) {
                    spans.add(text.span(i, to));
                }
                i = to;
            }
        }
        return spans;
    }

    /** "(von der Leyen – Anm. d. Red.)", "[die Brücke, Anm. der Redaktion]". */
    private List<Span> insertions(Draft draft) {
        List<Span> spans = new ArrayList<>();
        for (Piece piece : draft.content) {
            int open = -1;
            boolean editorial = false;
            for (int i = piece.from(); i < piece.to(); i++) {
                if (text.isMark(i, "(") || text.isMark(i, "[")) {
                    open = i;
                    editorial = false;
                } else if (text.word(i).is(WordClass.EDITORIAL)) {
                    editorial = true;
                } else if ((text.isMark(i, ")") || text.isMark(i, "]")) && open >= 0) {
                    if (editorial) {
                        spans.add(text.span(open, i + 1));
                    }
                    open = -1;
                }
            }
        }
        return spans;
    }
}
