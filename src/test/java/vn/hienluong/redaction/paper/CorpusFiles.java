package vn.hienluong.redaction.paper;

/** Some files of the corpus for tests of the room and its pages. */
public final class CorpusFiles {

    private CorpusFiles() {}

    public static byte[] plain() {
        return Corpus.made(_ -> {});
    }

    /** The name stands twice: near the upper edge, and lower down. */
    public static byte[] twice() {
        return Corpus.bare(making -> {
            making.say(Corpus.NAME, 72, 760);
            making.say("Theo đơn của " + Corpus.NAME, 72, 500);
        });
    }

    /** A name in the text, and a red stamp that is a picture. */
    public static byte[] withStamp() {
        return Corpus.made(making -> {
            var stamp = new java.awt.image.BufferedImage(300, 300, java.awt.image.BufferedImage.TYPE_INT_RGB);
            var pen = stamp.createGraphics();
            pen.setColor(java.awt.Color.WHITE);
            pen.fillRect(0, 0, 300, 300);
            pen.setColor(new java.awt.Color(200, 20, 20));
            pen.setStroke(new java.awt.BasicStroke(8));
            pen.drawOval(20, 20, 260, 260);
            pen.drawString("SKHCN", 120, 150);
            pen.dispose();
            try (var page = making.pen()) {
                page.drawImage(
                        org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(
                                making.document(), stamp),
                        100,
                        500,
                        120,
                        120);
            }
        });
    }
}
