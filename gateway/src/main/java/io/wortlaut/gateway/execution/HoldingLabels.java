package io.wortlaut.gateway.execution;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which labels of progressive overrides hold for one request: those that somebody named, and {@code percent(n)} for so many
 * per cent of all requests, at random. Who asks again is told the same.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class HoldingLabels {
    private static final Pattern PERCENT = Pattern.compile("percent\\(([0-9.]+)\\)");

    private final Set<String> named;
    private final DoubleSupplier dice;
    private final Map<String, Boolean> drawn = new HashMap<>();

    /**
     * @param named labels that hold, whatever they look like
     * @param dice gives numbers from 0 to below 100, all equally likely
     */
    public HoldingLabels(Set<String> named, DoubleSupplier dice) {
        this.named = Set.copyOf(named);
        this.dice = dice;
    }

    /** Nobody named any, and no percentage below 100 holds. */
    public static HoldingLabels unnamed() {
        return new HoldingLabels(Set.of(), () -> Math.nextDown(100.0));
    }

    Set<String> among(Set<String> labels) {
        return labels.isEmpty() ? labels : labels.stream().filter(this::holds).collect(Collectors.toUnmodifiableSet());
    }

    private boolean holds(String label) {
        if (named.contains(label)) {
            return true;
        }
        var percent = PERCENT.matcher(label);
        return percent.matches() && drawn.computeIfAbsent(label, ignored -> draw(percent));
    }

    private boolean draw(Matcher percent) {
        try {
            return dice.getAsDouble() < Double.parseDouble(percent.group(1));
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
