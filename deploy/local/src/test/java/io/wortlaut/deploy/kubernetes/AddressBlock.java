package io.wortlaut.deploy.kubernetes;

import java.math.BigInteger;
import java.net.InetAddress;

/** Addresses that begin alike, by Classless Inter-Domain Routing (RFC 4632). */
record AddressBlock(int bits, BigInteger prefix, int length) {

    /** Reads {@code 10.0.0.0/8} or {@code 2000::/3}. */
    static AddressBlock of(String cidr) {
        String[] parts = cidr.split("/");
        byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
        int bits = address.length * Byte.SIZE;
        int length = Integer.parseInt(parts[1]);
        return new AddressBlock(bits, new BigInteger(1, address).shiftRight(bits - length), length);
    }

    boolean contains(String address) {
        byte[] other = InetAddress.ofLiteral(address).getAddress();
        return other.length * Byte.SIZE == bits
                && new BigInteger(1, other).shiftRight(bits - length).equals(prefix);
    }
}
