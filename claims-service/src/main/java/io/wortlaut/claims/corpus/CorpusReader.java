package io.wortlaut.claims.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.wortlaut.claims.corpus.CorpusProblem.Kind;

/**
 * Reads a part of the corpus: {@code <part>/<topic>/<story>/*.txt}. Stories and articles come in the order of their
 * paths, whatever the file system's. A story of the part "second" has the actors of the first annotation and claims of its
 * own: only those, and actors that the first lacks, stand in its {@code story.txt}, which may be missing.
 */
public final class CorpusReader {

    private static final String STORY_FILE = "story.txt";

    private final Path part;
    private final List<CorpusProblem> problems = new ArrayList<>();

    private CorpusReader(Path part) {
        this.part = part;
    }

    /**
     * The part in this folder.
     *
     * @throws CorpusException naming every problem, when there is any
     */
    public static Corpus read(Path part) {
        CorpusReader reader = new CorpusReader(part);
        Corpus corpus = reader.read();
        if (!reader.problems.isEmpty()) {
            throw new CorpusException(reader.problems);
        }
        return corpus;
    }

    /** Everything that is wrong with the part in this folder, ordered by file; empty when it can be read. */
    public static List<CorpusProblem> check(Path part) {
        CorpusReader reader = new CorpusReader(part);
        reader.read();
        return List.copyOf(reader.problems);
    }

    private Corpus read() {
        List<Story> stories = new ArrayList<>();
        for (Path topic : entries(part)) {
            for (Path folder : Files.isDirectory(topic) ? entries(topic) : List.<Path>of()) {
                if (Files.isDirectory(folder)) {
                    stories.add(story(topic.getFileName().toString(), folder));
                } else {
                    problems.add(new CorpusProblem(folder, 0, Kind.UNREADABLE, "lies outside of a story's folder"));
                }
            }
        }
        return new Corpus(stories);
    }

    private Story story(String topic, Path folder) {
        String name = folder.getFileName().toString();
        Path first = firstAnnotation(topic, name);
        Path own = folder.resolve(STORY_FILE);
        Map<String, StoryActor> shared = first == null
                ? Map.of()
                : storyFile(topic, name, first, Map.of()).actors();
        Story story = first != null && !Files.exists(own)
                ? new Story(topic, name, new LinkedHashMap<>(shared), new LinkedHashMap<>(), List.of(), List.of())
                : storyFile(topic, name, own, shared);
        List<AnnotatedArticle> articles = new ArrayList<>();
        for (Path entry : entries(folder)) {
            if (entry.getFileName().toString().equals(STORY_FILE)) {
                continue;
            }
            Problems problemsOfArticle = new Problems(entry);
            List<String> lines = lines(entry, problemsOfArticle);
            if (problemsOfArticle.found().isEmpty()) {
                articles.add(new ArticleParser(story, problemsOfArticle)
                        .parse(story.path() + "/" + entry.getFileName(), lines));
            }
            problems.addAll(problemsOfArticle.found());
        }
        if (articles.isEmpty()) {
            problems.add(new CorpusProblem(folder, 0, Kind.UNREADABLE, "a story without articles"));
        }
        articles.removeIf(article -> article == null);
        return new Story(topic, name, story.actors(), story.claims(), story.relations(), articles);
    }

    private Story storyFile(String topic, String name, Path file, Map<String, StoryActor> known) {
        Problems found = new Problems(file);
        Story story = new StoryParser(found, known).parse(topic, name, lines(file, found));
        problems.addAll(found.found());
        return story;
    }

    /** The file of the same story in the first annotation; null when this is not the second, or the first has none. */
    private Path firstAnnotation(String topic, String name) {
        return part.getFileName().toString().equals("second")
                ? Stream.of("train", "test")
                        .map(first -> part.resolveSibling(first)
                                .resolve(topic)
                                .resolve(name)
                                .resolve(STORY_FILE))
                        .filter(Files::exists)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static List<String> lines(Path file, Problems problems) {
        try {
            // split, not readAllLines: a carriage return must stay visible to the check
            return List.of(Files.readString(file).split("\n", -1));
        } catch (IOException unreadable) {
            problems.add(0, Kind.UNREADABLE, "cannot be read as UTF-8 text: " + unreadable);
            return List.of();
        }
    }

    /** Files and folders in a folder by name; none when there is no such folder. */
    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(
                            Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
