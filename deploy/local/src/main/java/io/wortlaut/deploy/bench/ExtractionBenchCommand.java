package io.wortlaut.deploy.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import io.wortlaut.claims.corpus.AnnotatedArticle;
import io.wortlaut.claims.corpus.CorpusReader;
import io.wortlaut.claims.extraction.Document;
import io.wortlaut.claims.extraction.Extractor;
import io.wortlaut.claims.extraction.Extractors;
import io.wortlaut.deploy.Installation;

/** {@code wortlaut bench extraction}: start-up, memory and speed, OpenNLP's POS tagger alone as the yardstick. */
@Command(
        name = "extraction",
        description = "Start-up, memory and speed of the extraction; OpenNLP's POS tagger alone is the yardstick.")
final class ExtractionBenchCommand implements Callable<Integer> {

    private static final long MEBIBYTE = 1 << 20;
    /** Passes until the just-in-time compiler is through with most. */
    private static final int WARM_UP = 6;

    @Parameters(
            arity = "0..*",
            paramLabel = "PART",
            description = "Parts of the annotated corpus to read; all of our own unless given.")
    private List<Path> parts = List.of();

    @Option(
            names = "--passes",
            defaultValue = "5",
            description = "Times each reads everything, once it is warm (${DEFAULT-VALUE}).")
    private int passes;

    @Option(names = "--language", description = "The language whose articles are read; that of the first part.")
    private String language;

    @Spec
    private CommandSpec spec;

    private PrintWriter out;

    @Override
    public Integer call() {
        out = spec.commandLine().getOut();
        List<Path> read = parts.isEmpty() ? Installation.current().corpusParts() : parts;
        if (language == null) {
            language = Installation.languageOf(read.getFirst());
        }
        List<Document> documents = documents(read);
        long before = heapInUse();
        long start = System.nanoTime();
        Extractor extractor = new Extractors();
        extractor.extract(documents.getFirst());
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "start-up with the first article %.2f s, models %d MiB of heap%n",
                seconds,
                (heapInUse() - before) / MEBIBYTE);
        speed(documents, extractor);
        hostile(extractor);
        out.flush();
        return 0;
    }

    private List<Document> documents(List<Path> read) {
        List<Document> documents = new ArrayList<>();
        for (Path part : read) {
            if (!Installation.languageOf(part).equals(language)) {
                continue;
            }
            for (AnnotatedArticle article : CorpusReader.read(part).articles()) {
                documents.add(article.document(language));
            }
        }
        return documents;
    }

    private void speed(List<Document> documents, Extractor extractor) {
        PosYardstick yardstick = new PosYardstick(documents);
        out.printf(Locale.ROOT, "%n%d articles, %d tokens%n", documents.size(), yardstick.tokens());
        out.printf(
                Locale.ROOT,
                "%-8s%24s%24s%10s%n",
                "pass",
                "extraction tokens/CPU s",
                "POS alone tokens/CPU s",
                "time ratio");
        for (int pass = 0; pass < WARM_UP; pass++) {
            documents.forEach(extractor::extract);
            yardstick.run();
        }
        double[] ratios = new double[passes];
        for (int pass = 1; pass <= passes; pass++) {
            double ours = CpuTime.seconds(() -> documents.forEach(extractor::extract));
            double posAlone = CpuTime.seconds(yardstick);
            ratios[pass - 1] = ours / posAlone;
            out.printf(
                    Locale.ROOT,
                    "%-8d%24.0f%24.0f%10.2f%n",
                    pass,
                    yardstick.tokens() / ours,
                    yardstick.tokens() / posAlone,
                    ratios[pass - 1]);
        }
        Arrays.sort(ratios);
        out.printf(Locale.ROOT, "%-56s%10.2f%n", "median", ratios[passes / 2]);
    }

    /** Doubling a text should double the time, whatever the text is. */
    private void hostile(Extractor extractor) {
        out.printf(
                Locale.ROOT,
                "%n%-28s%12s%12s%12s%20s%n",
                "hostile text, CPU ms",
                "125 kB",
                "250 kB",
                "500 kB",
                "ratio per doubling");
        for (HostileText text : HostileText.values()) {
            double[] millis = new double[3];
            for (int i = 0; i < millis.length; i++) {
                Document document = Document.bare(text.ofLength(125_000 << i), language);
                millis[i] = 1000 * CpuTime.seconds(() -> extractor.extract(document));
            }
            out.printf(
                    Locale.ROOT,
                    "%-28s%12.0f%12.0f%12.0f%12.2f%8.2f%n",
                    text.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    millis[0],
                    millis[1],
                    millis[2],
                    millis[1] / Math.max(1, millis[0]),
                    millis[2] / Math.max(1, millis[1]));
            out.flush();
        }
    }

    private static long heapInUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
