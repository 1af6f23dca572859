package io.wortlaut.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import io.wortlaut.gateway.streaming.SubscriptionConfig;
import io.wortlaut.gateway.transport.TransportConfig;

/** The README has each setting that there is, with its default, and no other. */
class SettingsTest {
    private static final String PREFIX = "wortlaut.gateway.";
    private static final Pattern TABLE = Pattern.compile("^\\| setting `wortlaut\\.gateway\\.([a-z.]*)…` \\|.*");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final List<Class<?>> CONFIGS = List.of(
            GatewayConfig.class, TransportConfig.class, SubscriptionConfig.class, ProgressiveOverrides.Config.class);

    @Test
    void areAllInTheReadmeAndNoOthers() throws IOException {
        var existing = new TreeMap<String, String>();
        for (var config : CONFIGS) {
            var prefix = config.getAnnotation(ConfigMapping.class).prefix() + ".";
            collect(config, prefix.substring(PREFIX.length()), existing);
        }

        assertThat(documented().keySet()).isEqualTo(existing.keySet());
    }

    @Test
    void haveTheDefaultsThatTheReadmeSays() throws IOException {
        var existing = new TreeMap<String, String>();
        for (var config : CONFIGS) {
            var prefix = config.getAnnotation(ConfigMapping.class).prefix() + ".";
            collect(config, prefix.substring(PREFIX.length()), existing);
        }

        documented().forEach((name, said) -> {
            var known = existing.get(name);
            if (known != null && !known.isEmpty() && !said.startsWith("usual")) {
                assertThat(said.split("[ ;(]")[0]).as(name).isEqualTo(known);
            }
        });
    }

    private static void collect(Class<?> config, String prefix, Map<String, String> into) {
        for (Method method : config.getDeclaredMethods()) {
            if (!method.isDefault() && !method.isSynthetic() && method.getParameterCount() == 0) {
                var value = method.getAnnotation(WithDefault.class);
                collect(
                        method.getGenericReturnType(),
                        prefix + kebab(method.getName()),
                        value == null ? "" : value.value(),
                        into);
            }
        }
    }

    private static void collect(Type type, String name, String value, Map<String, String> into) {
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            collect(map.getActualTypeArguments()[1], name + ".<name>", value, into);
        } else if (type instanceof Class<?> group && group.isInterface()) {
            collect(group, name + ".", into);
        } else {
            into.put(name, value);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Names and defaults from the first two columns of the tables of settings; several in a row have commas between. */
    private static Map<String, String> documented() throws IOException {
        var found = new TreeMap<String, String>();
        var twice = new TreeSet<String>();
        String prefix = null;
        for (var line : Files.readAllLines(Path.of("README.md"))) {
            var table = TABLE.matcher(line);
            if (table.matches()) {
                prefix = table.group(1);
            } else if (!line.startsWith("|")) {
                prefix = null;
            } else if (prefix != null && line.startsWith("| `")) {
                var cells = line.split(" \\| ");
                var names = QUOTED.matcher(cells[0]);
                var defaults =
                        Arrays.stream(cells[1].split(", ")).map(String::strip).toList();
                for (var i = 0; names.find(); i++) {
                    var name = prefix + names.group(1);
                    if (found.put(name, defaults.get(Math.min(i, defaults.size() - 1))) != null) {
                        twice.add(name);
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
        return found;
    }
}
