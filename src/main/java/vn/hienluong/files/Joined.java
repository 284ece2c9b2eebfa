package vn.hienluong.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.List;
import vn.hienluong.files.store.Store;
import vn.hienluong.platform.AgencyId;

/** Pieces one after the other, each fetched when it is its turn and proved before it is read. */
final class Joined extends InputStream {

    private final Iterator<Piece> pieces;
    private final Store store;
    private final AgencyId agency;
    private InputStream current = InputStream.nullInputStream();

    Joined(List<Piece> pieces, Store store, AgencyId agency) {
        this.pieces = pieces.iterator();
        this.store = store;
        this.agency = agency;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = current.read(bytes, from, length);
        while (read < 0 && pieces.hasNext()) {
            var piece = pieces.next();
            current.close();
            current = opened(piece);
            read = current.read(bytes, from, length);
        }
        return read;
    }

    private InputStream opened(Piece piece) throws IOException {
        try {
            return Proved.open(store.lease(piece.name(agency)), piece.sha256());
        } catch (NoSuchFileException gone) {
            throw new Spoilt(piece.sha256(), gone);
        }
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
