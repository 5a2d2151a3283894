"""`Pronouns`: whom a pronoun reaches, by agreement, salience, and who speaks."""

from collections.abc import Mapping, Sequence

from dragoman.read.tables import word_set

from .gender import HE, SHE, of_pronoun
from .impersonal import is_impersonal
from .mentions import Chain, Columns, Mention
from .nominals import noun_class, spoken_for
from .pairs import Pairs
from .salience import Memory

# Factors on the presence of a candidate, and how far back it may stand. Tuned on gum (news, biographies, interviews)
# and the first 45 reports of meantime, where most of "it" that went wrong meant a thing.
THING = 0.8
THING_THAT_ACTS = 0.1
THEY_OF_A_BODY = 0.5
IT_OF_A_PLACE = 0.5
SPEAKER_IN_OWN_QUOTE = 0.2
REPEATED = 2.0
PARALLEL = 3.0
CALLED_A_THING = 0.3
GOES_ON_SAYING = 5.0
OWNER_IN_SENTENCE = 2.0
STILL_SUFFERS = 2.0
ONLY_ACTED = 0.6
LAWYER_OF_HIMSELF = 0.1
LAWYER_OF_CLIENT = 3.0
LEAST_PRESENCE = 0.02
REACH = 4
WEAK = 0.5
"""Below this a name that follows in the main clause is taken before one that stands far back."""
_LONGEST_CLIMB = 6

_IT = {"it", "its", "itself"}
_THEY = {"they", "them", "their", "theirs", "themselves"}
_I = {"i", "me", "my", "mine", "myself"}
_WE = {"we", "us", "our", "ours", "ourselves"}
_WORDS = HE | SHE | _IT | _THEY | _I | _WE
_WITH_THE_SUBJECT = {"his", "her", "its", "their", "my", "our", "himself", "herself", "itself", "themselves"}
_WHOEVER = {"any", "every", "no", "whichever"}
_BODIES = {"organization", "outlet"}
_PERSON = frozenset({"person"})
_OF_IT = frozenset({*_BODIES, "place", "group", "thing"})
_OF_THEY = frozenset({*_BODIES, "group", "thing"})


def find_pronouns(columns: Columns, in_name: list[bool]) -> list[Mention]:
    """Give the personal and possessive pronouns, without "it" that stands for nothing, in the order of the text."""
    found = []
    for i, word in enumerate(columns.lower):
        if word not in _WORDS or in_name[i] or columns.tag[i] not in {"PRP", "PRP$"}:
            continue
        if (word == "it" and columns.dep[i] == "expl") or columns.text[i] == "US" or _is_anybody(columns, i):
            continue
        if is_impersonal(columns, i):
            continue
        found.append(
            Mention(
                first=i,
                last=i + 1,
                head=i,
                sort="pronoun",
                kind=None,
                text=columns.text[i],
                lemma=word,
                sentence=columns.sentence[i],
                role=columns.dep[i],
                gender=of_pronoun(word),
            )
        )
    return found


def _is_anybody(columns: Columns, i: int) -> bool:
    """Tell whether a pronoun is one of a pair that means whoever it may be: "he or she", "his/her"."""
    word = columns.lower[i]
    other = SHE if word in HE else HE if word in SHE else None
    if other is None:
        return False
    either = {"or", "/"}
    after, before = columns.lower[i + 1 : i + 3], columns.lower[max(0, i - 2) : i]
    follows = len(after) == 2 and after[0] in either and after[1] in other
    return follows or (len(before) == 2 and before[1] in either and before[0] in other)


class Pronouns:
    """Finds the chain of a pronoun among those of a memory; `mentions` are all of the report's.

    `speakers` tell who says each quotation.
    """

    def __init__(
        self, memory: Memory, mentions: Sequence[Mention], speakers: Mapping[int, Mention | None], pairs: Pairs
    ) -> None:
        self.memory = memory
        self.mentions = mentions
        self.columns = memory.columns
        self.speakers = speakers
        self.pairs = pairs
        self._names = [m for m in mentions if m.name]

    def reach(self, mention: Mention) -> Chain | None:
        """Give the chain that a pronoun reaches, or None."""
        word = mention.lemma
        if word in _I | _WE:
            return self.of_speaker(mention)
        best: tuple[float, Chain] | None = None
        kinds = _kinds_for(word)
        for chain in self.memory.chains:
            if chain.kind not in kinds or chain.latest < mention.sentence - REACH or chain.latest < 0:
                continue
            if chain.latest < mention.sentence and self._is_whoever(chain):
                continue
            score = self._score(chain, mention, word)
            if score > LEAST_PRESENCE and (best is None or score > best[0]):
                best = (score, chain)
        if best is None or best[0] < WEAK:
            ahead = self._ahead(mention, word)
            if ahead is not None:
                return ahead
        pair = self.pairs.before(mention) if word in _THEY else None
        if pair and (best is None or pair[0] > best[0]):
            return self.pairs.group(pair[1])
        return best[1] if best else None

    def _is_whoever(self, chain: Chain) -> bool:
        """Tell whether nobody in particular is meant, whom no later sentence can take up: "any member of its staff"."""
        return all(self.columns.lower[m.first] in _WHOEVER for m in chain.mentions if m.sort != "pronoun")

    def _ahead(self, mention: Mention, word: str) -> Chain | None:
        """Give whom a pronoun before its name means: "When he arrived, Kerr …", "In his speech, Kerr …"."""
        columns = self.columns
        above, steps = columns.head[mention.head], 0
        while columns.dep[above] not in {"advcl", "prep", "ROOT"} and steps < _LONGEST_CLIMB:
            above, steps = columns.head[above], steps + 1
        verb = columns.head[above]
        while columns.dep[verb] in {"prep", "pobj"}:
            verb = columns.head[verb]
        if columns.dep[above] == "ROOT" or verb < mention.head:
            return None
        heads = {c for c in columns.children[verb] if columns.dep[c] in {"nsubj", "nsubjpass"} and c > mention.head}
        found = next((m for m in self._names if m.head in heads), None)
        return found.chain if found and found.chain and _agrees(found.chain, word) else None

    def _speaker(self, mention: Mention) -> Chain | None:
        quote = self.columns.quote[mention.head]
        speaker = self.speakers.get(quote) if quote >= 0 else None
        return speaker.chain if speaker else None

    def of_speaker(self, mention: Mention, *, near: bool = False) -> Chain | None:
        """Give whom "I" or "we" means in a quotation, as far as its speaker is known.

        With `near`, when all is read, "we" is of the body that stands beside the name of its speaker, and of no other.
        """
        chain = self._speaker(mention)
        if chain is None or mention.lemma not in _I | _WE:
            return None
        if mention.lemma in _I:
            return chain if chain.kind in {"person", "group"} else None
        if chain.kind in _BODIES:
            return chain
        told = [m for m in chain.mentions if not near or abs(m.sentence - mention.sentence) <= 1]
        return self._employer(chain, told, named=near)

    def _employer(self, chain: Chain, told: Sequence[Mention], *, named: bool) -> Chain | None:
        """Give the body that a speaker is said to be of: "Quay Motors spokesman Tim Kerr" says "we" of Quay Motors."""
        inside = {i for m in told for i in range(m.first, m.last)}
        for mention in self.mentions:
            other = mention.chain
            if other is None or other is chain or other.kind not in _BODIES:
                continue
            if mention.first in inside and (other.named or not named):
                return other
        return chain if chain.kind == "group" else None

    def _score(self, chain: Chain, mention: Mention, word: str) -> float:
        if not chain.mentions or not _agrees(chain, word):
            return 0.0
        last = chain.latest
        if word not in _WITH_THE_SUBJECT and self.memory.shares_verb(chain, mention):
            return 0.0
        if any(m.first < mention.first and mention.last <= m.last for m in chain.mentions):
            return 0.0
        if mention.role == "poss" and self._is_said_of(chain, mention):
            return 0.0
        tells = word in HE | SHE and self._tells(mention)
        score = self.memory.presence(chain, mention, outside_quotes=tells)
        if chain.kind == "thing":
            score *= THING_THAT_ACTS if self._acts(mention) else THING
        if self._speaker(mention) is chain:
            score *= SPEAKER_IN_OWN_QUOTE
        if self._repeats(chain, mention, word):
            score *= REPEATED
        if self._is_parallel(chain, mention):
            score *= PARALLEL
        if word in _THEY and chain.kind in _BODIES:
            score *= THEY_OF_A_BODY
        if word in _IT and chain.kind == "place":
            score *= IT_OF_A_PLACE
        if word == "it" and self._is_called_a_thing(mention):
            score *= CALLED_A_THING
        score *= self._of_client(chain, mention)
        if word not in _IT and self._goes_on_saying(chain, mention):
            score *= GOES_ON_SAYING
        if last == mention.sentence and mention.role == "poss":
            score *= OWNER_IN_SENTENCE
        if word in _THEY and self._suffers(mention):
            score *= self._as_sufferer(chain, mention)
        return score

    def _is_said_of(self, chain: Chain, mention: Mention) -> bool:
        """Tell whether the chain is what is said to be somebody's of a pronoun: Ann in "Ann is HER lawyer"."""
        columns = self.columns
        noun = columns.head[mention.head]
        verb = columns.head[noun]
        if columns.dep[noun] != "attr" or columns.lemma[noun] not in word_set("nominals", "relatives"):
            return False
        return any(m.role == "nsubj" and columns.head[m.head] == verb for m in chain.mentions)

    def _of_client(self, chain: Chain, mention: Mention) -> float:
        """Give the factor for whom a lawyer speaks of: who denies that HE did it is not who did it."""
        columns = self.columns
        verb = columns.head[mention.head]
        above = columns.head[verb]
        if mention.role not in {"nsubj", "nsubjpass"} or columns.dep[verb] != "ccomp":
            return 1.0
        tellers = [c for c in columns.children[above] if columns.dep[c] == "nsubj"]
        if not tellers or columns.lemma[tellers[0]] not in word_set("nominals", "representatives"):
            return 1.0
        clients = spoken_for(columns, tellers[0])
        if any(m.head in clients for m in chain.mentions):
            return LAWYER_OF_CLIENT
        return LAWYER_OF_HIMSELF if any(m.head == tellers[0] for m in chain.mentions) else 1.0

    def _suffers(self, mention: Mention) -> bool:
        """Tell whether something is done to a pronoun, or it does what those do to whom things are done."""
        undergoes = self.columns.lemma[self.columns.head[mention.head]] in word_set("nominals", "undergoing")
        return mention.role == "nsubjpass" or (mention.role == "nsubj" and undergoes)

    def _as_sufferer(self, chain: Chain, mention: Mention) -> float:
        """Give the factor for whom something was done to before: the arrested are freed, not the police."""
        near = [m for m in chain.mentions if m.first < mention.first and mention.sentence - m.sentence <= 2]
        if any(m.role in {"dobj", "nsubjpass"} for m in near):
            return STILL_SUFFERS
        return ONLY_ACTED if any(m.role == "nsubj" for m in near) else 1.0

    def _is_called_a_thing(self, mention: Mention) -> bool:
        """Tell whether what "it" is said to be is nothing that a body or place could be: "it is an investment"."""
        columns = self.columns
        verb = columns.head[mention.head]
        if mention.role != "nsubj" or columns.lemma[verb] not in {"be", "become", "remain"}:
            return False
        said = [c for c in columns.children[verb] if c > verb and columns.dep[c] in {"attr", "ccomp"}]
        return any(columns.tag[c] == "NN" and noun_class(columns.lemma[c]) in {"", "thing"} for c in said)

    def _goes_on_saying(self, chain: Chain, mention: Mention) -> bool:
        """Tell whether a pronoun says something and the chain was the last to: "…," said Lind. "…," she added."""
        if not self._tells(mention):
            return False
        for earlier in reversed(self.memory.seen):
            if mention.sentence - earlier.sentence > REACH:
                return False
            told = earlier is not mention and earlier.role == "nsubj" and self.columns.quote[earlier.head] < 0
            if told and self._says(earlier):
                return earlier.chain is chain
        return False

    def _tells(self, mention: Mention) -> bool:
        """Tell whether a pronoun outside quotations is who says something: nobody who is only spoken of within them."""
        return mention.role == "nsubj" and self.columns.quote[mention.head] < 0 and self._says(mention)

    def _says(self, mention: Mention) -> bool:
        return self.columns.lemma[self.columns.head[mention.head]] in word_set("names", "speaking_verbs")

    def _repeats(self, chain: Chain, mention: Mention, word: str) -> bool:
        """Tell whether the chain was last reached by a like pronoun of the sentence: "told him that his …"."""
        like = next((family for family in (HE, SHE) if word in family), None)
        if like is None:
            return False
        before = [m for m in chain.mentions if m.first < mention.first]
        return bool(before) and before[-1].sentence == mention.sentence and before[-1].lemma in like

    def _is_parallel(self, chain: Chain, mention: Mention) -> bool:
        """Tell whether the chain is the object of the verb before: "summoned the envoy and handed him a note"."""
        columns = self.columns
        verb = columns.head[mention.head]
        if mention.role not in {"dobj", "dative"} or columns.dep[verb] != "conj":
            return False
        if any(columns.dep[c] in {"nsubj", "nsubjpass"} for c in columns.children[verb]):
            return False
        return any(m.role in {"dobj", "appos"} and self._verb(m) == columns.head[verb] for m in chain.mentions)

    def _verb(self, mention: Mention) -> int:
        """Give the head of a phrase, through the noun that it is an apposition of."""
        above = self.columns.head[mention.head]
        return self.columns.head[above] if mention.role == "appos" else above

    def _acts(self, mention: Mention) -> bool:
        """Tell whether a pronoun does what only somebody does: says, decides, buys."""
        columns = self.columns
        verb = columns.head[mention.head]
        return mention.role == "nsubj" and columns.lemma[verb] in word_set("nominals", "acts")


def _kinds_for(word: str) -> frozenset[str]:
    """Give the kinds of what a pronoun may reach; `_agrees` then looks at number and gender."""
    if word in HE or word in SHE:
        return _PERSON
    return _OF_IT if word in _IT else _OF_THEY


def _agrees(chain: Chain, word: str) -> bool:
    if chain.kind == "thing":
        return (word in _IT and chain.number == "s") or (word in _THEY and chain.number == "p")
    if word in HE:
        return chain.kind == "person" and chain.gender != "f"
    if word in SHE:
        return chain.kind == "person" and chain.gender != "m"
    if word in _IT:
        return chain.kind in {*_BODIES, "place", "group"} and chain.number == "s"
    return chain.kind in {*_BODIES, "group"}
