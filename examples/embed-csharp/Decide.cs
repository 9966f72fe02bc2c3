// Decides a case with Haderslev's module, from JSON and typed, and says why. Under mono:
//
//   kvs build standards/haderslev/aflastning.kvs --target csharp --name aflastning -o ud
//   mcs -r:System.Web.Extensions -out:ud/decide.exe ud/aflastning.cs examples/embed-csharp/Decide.cs
//   LD_LIBRARY_PATH=ud mono ud/decide.exe examples/embed-c/sag-1-forslag.json
using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Web.Script.Serialization;
using aflastning;

static class Decide
{
    static void Main(string[] arguments)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        var module = new Module();
        Console.WriteLine(module.Id + ": " + module.Title);

        var decision = new JavaScriptSerializer().Deserialize<Dictionary<string, object>>(module.DecideJson(File.ReadAllText(arguments[0])));
        var wish = (Dictionary<string, object>)((ArrayList)decision["ønsker"])[0];
        var within = (Dictionary<string, object>)wish["omfang"];
        Console.WriteLine(decision["udfald"] + " " + within["mængde"] + " " + within["enhed"]);
        foreach (Dictionary<string, object> norm in (ArrayList)decision["normer"])
        {
            if (!(bool)norm["afgør"]) continue;
            var sentences = string.Join(", ", ((ArrayList)norm["sætninger"]).Cast<string>());
            Console.WriteLine("  " + norm["norm"] + " (" + sentences + "): " + ((Dictionary<string, object>)norm["tekst"])["borger"]);
        }

        var evaluation = module.Evaluate(new DateTime(2025, 6, 20), new Values { alder = 17, bor_sammen = true, begraensning = begraensning.svaere });
        var decisive = module.Norms.Where((_, i) => evaluation.Decisive[i]);
        Console.WriteLine("17 år: " + evaluation.Outcome.ToString().ToUpperInvariant() + " " + string.Join(", ", decisive));

        try
        {
            module.DecideJson("{\"afgørelsesdato\":\"2025-06-20\",\"oplysninger\":{\"alderr\":42}}");
        }
        catch (CaseError error)
        {
            Console.WriteLine("fejl " + error.Code + " " + error.Offset + " " + error.Key);
        }
    }
}
