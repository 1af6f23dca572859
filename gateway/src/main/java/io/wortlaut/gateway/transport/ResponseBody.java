package io.wortlaut.gateway.transport;

import java.util.Arrays;

import io.vertx.core.buffer.Buffer;

/** Bytes of an answer as they arrive. */
final class ResponseBody {
    private static final byte[] NOTHING = new byte[0];
    private static final int LEAST = 8192;

    private final long limit;
    private final long announced;
    private byte[] bytes = NOTHING;
    private int length;

    /**
     * @param announced by the subgraph, or -1; not to be trusted
     * @param limit most bytes to take
     */
    ResponseBody(long announced, long limit) {
        this.limit = limit;
        this.announced = announced;
    }

    /** @return false when the answer is longer than allowed; the rest is not kept */
    boolean add(Buffer chunk) {
        var size = chunk.length();
        if (length + (long) size > limit) {
            return false;
        }
        if (length == 0 && size == announced) {
            bytes = all(chunk);
            length = size;
            return true;
        }
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + size, room()));
        }
        chunk.getBytes(bytes, length);
        length += size;
        return true;
    }

    private int room() {
        var trusted = announced <= Math.min(limit, 1 << 20) ? announced : 0;
        var more = length == 0 ? Math.max(LEAST, trusted) : 2L * bytes.length;
        return (int) Math.min(more, limit);
    }

    /** The chunk's own array where nothing else is in it: nobody writes into it any more. */
    @SuppressWarnings("deprecation") // nothing else shows the bytes without copying them
    private static byte[] all(Buffer chunk) {
        var buffer = chunk.getByteBuf();
        return buffer.hasArray() && buffer.arrayOffset() == 0 && buffer.array().length == chunk.length()
                ? buffer.array()
                : chunk.getBytes();
    }

    byte[] toArray() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
