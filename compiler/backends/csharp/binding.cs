// The decision module of a standard, by P/Invoke over the C interface (kvs/module.h). Runs under .NET and mono. Made by kvs; do not edit.
//
//   var module = new @NAME@.Module();                       // lib@NAME@.so on the library path
//   string decision = module.DecideJson(caseJson);
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;

namespace @NAME@
{
    public enum Outcome : byte { Forslag, Skøn, Mangler, Udenfor, Delvist }
    public enum Truth : byte { False, Missing, Open, True, NotRelevant }

@TYPES@
    /// <summary>What is wrong with a case: the code of kvs/module.h, the byte in its JSON text, the key, and what was expected.</summary>
    public class CaseError : Exception
    {
        public CaseError(int code, long offset, string key, string expected)
            : base("kvs error " + code + (key == "" ? "" : " (" + key + ")") + (expected == "" ? "" : ", expected " + expected))
        {
            Code = code;
            Offset = offset;
            Key = key;
            Expected = expected;
        }
        public int Code { get; }
        public long Offset { get; }
        public string Key { get; }
        public string Expected { get; }
    }

    /// <summary>What the typed entry says, for a case with one wish or none. Amounts are scaled; null: none, or not known.</summary>
    public class Evaluation
    {
        public Outcome Outcome;
        public long? Within, Ceiling, Beyond;
        public Truth[] Norms;      // in the order of Module.Norms
        public bool[] Decisive;
        public long?[] Slots;      // øre, or days since 1970-01-01
    }

    /// <summary>A standard, ready to decide, from any thread.</summary>
    public class Module
    {
        const uint Abi = 1;
        readonly Native.Api api;
        readonly Native.Info info;

        public Module()
        {
            IntPtr found = Native.kvs_module(Abi);
            if (found == IntPtr.Zero) throw new InvalidOperationException("the module speaks another version of the interface");
            api = Marshal.PtrToStructure<Native.Api>(found);
            info = Marshal.PtrToStructure<Native.Info>(api.info);
            if (info.input_count != Values.Count) throw new InvalidOperationException("the module is of another edition than this file");
            Norms = Enumerable.Range(0, info.norm_count).Select(i => Native.Text(Marshal.ReadIntPtr(info.norms, i * IntPtr.Size))).ToArray();
        }

        public string Id => Native.Text(info.id);
        public string Title => Native.Text(info.title);
        public IReadOnlyList<string> Norms { get; }

        /// <summary>A case as JSON text to a decision as JSON text.</summary>
        public string DecideJson(string text)
        {
            byte[] given = Encoding.UTF8.GetBytes(text), output = new byte[65536];
            var decide = Marshal.GetDelegateForFunctionPointer<Native.DecideJson>(api.decide_json);
            GCHandle pin = GCHandle.Alloc(given, GCHandleType.Pinned);    // an error's key is a slice of it
            try
            {
                while (true)
                {
                    UIntPtr needed;
                    Native.Error error;
                    int code = decide(pin.AddrOfPinnedObject(), (UIntPtr)given.Length, output, (UIntPtr)output.Length, out needed, out error);
                    if (code == 0) return Encoding.UTF8.GetString(output, 0, (int)needed);
                    if (code != 1) throw new CaseError(code, (long)error.offset, Native.Text(error.key, (int)error.key_length), Native.Text(error.expected));
                    output = new byte[(int)needed];
                }
            }
            finally
            {
                pin.Free();
            }
        }

        /// <summary>The typed entry: no JSON, no texts. Without a wish (a scaled amount) what has been assessed counts.</summary>
        public Evaluation Evaluate(DateTime date, Values values, long? wish = null, ushort service = 0)
        {
            var part = new Native.Part[1];
            byte[] norms = new byte[Math.Max((int)info.norm_count, 1)], decisive = new byte[norms.Length];
            var slots = new Native.Value[Math.Max((int)info.slot_count, 1)];
            var wishes = new[] { new Native.Wish { amount = wish ?? 0, item = -1, no_amount = (byte)(wish == null ? 1 : 0) } };
            var pins = new object[] { values.Laid(), part, norms, decisive, slots, wishes }.Select(each => GCHandle.Alloc(each, GCHandleType.Pinned)).ToArray();
            try
            {
                Func<int, IntPtr> at = i => pins[i].AddrOfPinnedObject();
                var input = new Native.Case { service = service, decision_date = Native.Days(date), values = at(0), wishes = at(5), wish_count = 1 };
                var output = new Native.Decision { parts = at(1), norms = at(2), decisive = at(3), slots = at(4) };
                int code = Marshal.GetDelegateForFunctionPointer<Native.Decide>(api.decide)(ref input, ref output);
                if (code != 0) throw new CaseError(code, 0, "", "");
                return new Evaluation
                {
                    Outcome = (Outcome)output.outcome, Within = part[0].within.Get(), Ceiling = part[0].ceiling.Get(), Beyond = part[0].beyond.Get(),
                    Norms = norms.Take(info.norm_count).Select(truth => (Truth)truth).ToArray(), Decisive = decisive.Take(info.norm_count).Select(one => one == 1).ToArray(),
                    Slots = slots.Take(info.slot_count).Select(slot => slot.Get()).ToArray(),
                };
            }
            finally
            {
                foreach (var pin in pins) pin.Free();
            }
        }
    }

    /// <summary>kvs/module.h</summary>
    static class Native
    {
        [DllImport("lib@NAME@.so")] internal static extern IntPtr kvs_module(uint abi);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)] internal delegate int Decide(ref Case input, ref Decision output);
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int DecideJson(IntPtr input, UIntPtr length, byte[] output, UIntPtr capacity, out UIntPtr needed, out Error error);

#pragma warning disable 649, 169
        internal struct Api { uint abi_version, size; internal IntPtr info, decide, decide_json; }
        internal struct Error { internal int code; internal UIntPtr offset; internal IntPtr key; internal UIntPtr key_length; internal IntPtr expected; }
        internal struct Wish { internal long amount; internal int item; internal byte no_amount; int date, days; }
        internal struct Part { internal byte outcome; internal Value within, ceiling, beyond; }
        internal struct Case { internal ushort service; internal int decision_date; internal IntPtr values, wishes; internal ushort wish_count; IntPtr uses; ushort use_count; IntPtr periods; ushort period_count; }
        internal struct Decision { internal byte outcome; ushort part_count; internal IntPtr parts, norms, decisive, slots; }
        internal struct Info
        {
            uint abi_version;
            internal IntPtr id, title;
            IntPtr edition, valid_from, valid_to, source_hash, compiler, case_schema, decision_schema;
            ushort service_count;
            internal ushort input_count, norm_count, slot_count;
            IntPtr services, inputs;
            internal IntPtr norms;
        }
#pragma warning restore 649, 169
        internal struct Value
        {
            internal long n;
            internal byte state, dont_know;
            internal long? Get() => state == 3 ? n : (long?)null;
            internal static Value Of(long? known, byte otherwise) => new Value { n = known ?? 0, state = known == null ? otherwise : (byte)3 };
        }

        internal static int Days(DateTime date) => (int)(date.Date - new DateTime(1970, 1, 1)).TotalDays;
        internal static string Text(IntPtr at, int length = -1)
        {
            if (at == IntPtr.Zero) return "";
            if (length < 0) for (length = 0; Marshal.ReadByte(at, length) != 0;) ++length;
            var bytes = new byte[length];
            Marshal.Copy(at, bytes, 0, length);
            return Encoding.UTF8.GetString(bytes);
        }
    }
}
