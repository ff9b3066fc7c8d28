"""The shipped encoder reads both languages; an owner's own folder is taken or refused with a reason."""

import json

import numpy as np
import pytest

from rapport.language import encoder


@pytest.fixture
def folder(tmp_path):
    """A static encoder of three words."""
    vectors = np.array([[1, 0], [0, 1], [0.6, 0.8]], dtype=np.float16)
    np.savez(tmp_path / "vectors.npz", vectors=vectors)
    (tmp_path / "vocabulary.txt").write_text("lip\nfiller\n##s\n")
    (tmp_path / "encoder.json").write_text(
        json.dumps({"name": "ours-1", "kind": "static", "dimensions": 2})
    )
    return tmp_path


def test_a_sentence_and_its_translation_are_near_and_another_is_not():
    vectors = encoder.default().encode(
        ["I want to cancel my appointment", "Quiero cancelar mi cita", "the soup was cold"]
    )
    assert vectors.dtype == np.float32
    assert vectors.shape == (3, encoder.default().dimensions)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    assert vectors[0] @ vectors[1] > 0.6 > vectors[0] @ vectors[2]


def test_the_same_text_has_the_same_vector_alone_and_among_others():
    texts = ["lips", "my appointment is at three", "gracias"]
    together = encoder.default().encode(texts)
    assert np.allclose(together[1], encoder.default().encode(texts[1:2])[0], atol=1e-3)
    assert encoder.default().encode([]).shape == (0, encoder.default().dimensions)


def test_an_owners_folder_is_used(folder):
    own = encoder.open_folder(folder)
    vectors = own.encode(["Lips", "filler lip", "?"])
    assert (own.name, own.dimensions) == ("ours-1", 2)
    assert np.allclose(vectors[1], [2**-0.5, 2**-0.5], atol=1e-3)
    assert not vectors[2].any()
    assert vectors[0] @ [1, 0] > 0.8


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("encoder.json", "{}", "kind"),
        ("encoder.json", '{"name": "x", "kind": "pickle", "dimensions": 2}', "use or static"),
        ("encoder.json", '{"name": "x", "kind": "use", "dimensions": 512}', "sp.model"),
        (
            "encoder.json",
            '{"name": "x", "kind": "static", "dimensions": 3}',
            "says 3 dimensions, has 2",
        ),
        ("vocabulary.txt", "lip\n", "one row a line"),
    ],
)
def test_an_unusable_folder_is_refused_with_the_reason(folder, name, content, reason):
    (folder / name).write_text(content)
    with pytest.raises(encoder.EncoderUnusable, match=reason):
        encoder.open_folder(folder)


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(encoder.EncoderUnusable, match="holds no usable encoder"):
        encoder.open_folder(tmp_path / "nowhere")
