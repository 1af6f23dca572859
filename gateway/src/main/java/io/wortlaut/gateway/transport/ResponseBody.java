package io.wortlaut.gateway.transport;

import java.util.Arrays;

import io.vertx.core.buffer.Buffer;

/** Bytes of an answer as they arrive. */
final class ResponseBody {
    private final long limit;
    private byte[] bytes;
    private int length;

    /**
     * @param announced by the subgraph, or -1; not to be trusted
     * @param limit most bytes to take
     */
    ResponseBody(long announced, long limit) {
        this.limit = limit;
        this.bytes = new byte[(int) (announced >= 0 && announced <= Math.min(limit, 1 << 20) ? announced : 8192)];
    }

    /** @return false when the answer is longer than allowed; the rest is not kept */
    boolean add(Buffer chunk) {
        var size = chunk.length();
        if (length + (long) size > limit) {
            return false;
        }
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(length + size, Math.min(2L * bytes.length, limit)));
        }
        chunk.getBytes(bytes, length);
        length += size;
        return true;
    }

    byte[] toArray() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
