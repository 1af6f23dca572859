package io.wortlaut.claims.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.wortlaut.claims.extraction.morphology.Morphology;

class LanguageFolderTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path GERMAN = MAIN.resolve("resources/io/wortlaut/claims/extraction/de");
    private static final Pattern ASIDE =
            Pattern.compile("'\\\\?.'|/\\*.*?\\*/|(?m)^\\s*//.*$|\\s//\\s.*$", Pattern.DOTALL);
    /** What they say is for people, in English. */
    private static final Pattern MESSAGE = Pattern.compile("(throw new|orElseThrow|requireNonNull)[^;]*;");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** Names of files, and of word classes, acts and universal parts of speech. */
    private static final Pattern KEY = Pattern.compile(".*\\.(txt|bin|dict|info)|[A-Z_0-9]+");
    /** English words that happen to be German ones too. */
    private static final Set<String> ALLOWED = Set.of("name", "alias", "finite");

    private static final String TEXT = "„Wir haben die Brücke geprüft“, pflasterte Edda Marlow.";

    @Test
    void aFolderIsAllThatALanguageTakes() {
        Extractor extractors = new Extractors(List.of("de", "qaa"));

        List<ExtractedStatement> statements = extractors
                .extract(new Document(TEXT + " Neben der Polizei ist sie gesperrt.", List.of(), "qaa", null))
                .statements();

        assertThat(statements)
                .hasSize(2)
                .satisfiesExactly(
                        direct -> {
                            assertThat(direct.form()).isEqualTo(Form.DIRECT);
                            assertThat(direct.reportingVerb()).isEqualTo("pflastern");
                            assertThat(direct.act()).isEqualTo(SpeechAct.REPORT);
                            assertThat(direct.speakers())
                                    .extracting(Party::name)
                                    .containsExactly("Edda Marlow");
                        },
                        sourced -> assertThat(sourced.form()).isEqualTo(Form.INDIRECT));
    }

    @Test
    void theVersionTellsOfEveryLanguage() {
        String german = new Extractors(List.of("de")).version();

        assertThat(new Extractors(List.of("de", "qaa")).version()).startsWith(german + "+qaa-");
        assertThat(new Extractors().version()).startsWith(german + "+");
    }

    @Test
    void refusesALanguageWithoutFolder() {
        assertThatThrownBy(() -> new Extractors(List.of("qab"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void germanHasEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(GERMAN)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt")))
                    .containsAll(LanguageFolder.TEXTS)
                    .hasSize(LanguageFolder.TEXTS.size() + 1);
        }
    }

    @Test
    void theEngineKnowsNoGermanWord() throws IOException {
        Set<String> german = germanWords();
        Morphology.Lookup dictionary = new Morphology(new LanguageFolder("de")).lookup();
        TreeMap<String, String> found = new TreeMap<>();

        for (Path source : files(MAIN.resolve("java/io/wortlaut/claims/extraction"))) {
            if (!source.toString().endsWith(".java")) {
                continue;
            }
            String code = ASIDE.matcher(Files.readString(source)).replaceAll("");
            LITERAL.matcher(MESSAGE.matcher(code).replaceAll(""))
                    .results()
                    .map(literal -> literal.group(1))
                    .filter(literal -> !KEY.matcher(literal).matches())
                    .flatMap(literal -> WORD.matcher(literal).results())
                    .map(word -> word.group())
                    .filter(word -> !ALLOWED.contains(word))
                    .filter(word -> german.contains(word)
                            || !dictionary.readings(word, false).isEmpty())
                    .forEach(word -> found.put(word, source.getFileName().toString()));
        }

        assertThat(found).isEmpty();
    }

    private static Set<String> germanWords() throws IOException {
        Set<String> words = new TreeSet<>();
        for (Path file : files(GERMAN)) {
            if (file.toString().endsWith(".txt") && !file.endsWith("language.txt")) {
                for (String line : Files.readAllLines(file, UTF_8)) {
                    words.addAll(
                            Arrays.asList(line.replaceFirst("(^|\\s)#.*", "").split("[^\\p{L}]+")));
                }
            }
        }
        return words;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
