package io.wortlaut.gateway.execution;

import org.jspecify.annotations.Nullable;

/**
 * Where the values of a subgraph's answer lie in its bytes. The tape holds two numbers for each slot of an object's
 * {@link io.wortlaut.gateway.planning.Shape} and, for a list, its length followed by two numbers for each element:
 *
 * <ul>
 *   <li>0 and 0: absent
 *   <li>{@link #NULL}: null
 *   <li>a position on the tape and {@link #OBJECT} or {@link #LIST}
 *   <li>otherwise the half-open range of bytes of the value
 * </ul>
 *
 * <p>A link's slot holds the position of an object on another fetch's tape, or 0, and the number of the representation it
 * was asked with, counted from 1.
 */
final class JsonIndex {
    static final int ABSENT = 0;
    static final int NULL = -1;
    static final int OBJECT = -2;
    static final int LIST = -3;

    final byte[] json;
    final int[] tape;
    /** Position of {@code data} on the tape; 0 when it is null or absent. */
    final int data;

    final int errorsStart;
    final int errorsEnd;
    private final int extensionsStart;
    private final int extensionsEnd;

    JsonIndex(
            byte[] json, int[] tape, int data, int errorsStart, int errorsEnd, int extensionsStart, int extensionsEnd) {
        this.json = json;
        this.tape = tape;
        this.data = data;
        this.errorsStart = errorsStart;
        this.errorsEnd = errorsEnd;
        this.extensionsStart = extensionsStart;
        this.extensionsEnd = extensionsEnd;
    }

    /** The bytes of {@code errors}, or null. */
    byte @Nullable [] errors() {
        return errorsEnd == 0 ? null : java.util.Arrays.copyOfRange(json, errorsStart, errorsEnd);
    }

    /** The bytes of {@code extensions}, or null. */
    byte @Nullable [] extensions() {
        return extensionsEnd == 0 ? null : java.util.Arrays.copyOfRange(json, extensionsStart, extensionsEnd);
    }
}
